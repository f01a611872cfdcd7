"""One request: what counts as received, and every way in which it can fail without raising."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from blacklist.partners import transport
from blacklist.partners.models import Endpoint, Partner

from .chaos import answers, babbles, chaos, drips, resets, slowly

LOOPBACK = ["127.0.0.0/8"]


def send(url, body=b"{}", networks=LOOPBACK):
    return transport.post(Endpoint(partner=Partner(networks=networks), url=url), body, {"webhook-id": "1"})


@pytest.mark.parametrize("status", [200, 202, 204])
def test_any_2xx_means_received(status):
    with chaos(answers(status)) as server:
        answer = send(server.url, b'{"a":1}')

    assert (answer.received, answer.status, answer.error) == (True, status, "")
    [(headers, body)] = server.requests
    assert (body, headers["webhook-id"], headers["content-type"]) == (b'{"a":1}', "1", "application/cloudevents+json")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_a_failure_and_is_not_followed(status):
    with chaos(answers(200)) as elsewhere, chaos(answers(status, location=elsewhere.url)) as server:
        answer = send(server.url)

    assert (answer.received, answer.status) == (False, status)
    assert elsewhere.requests == []


@pytest.mark.parametrize("status", [400, 401, 404, 410, 429, 500, 503])
def test_any_other_status_is_a_failure(status):
    with chaos(answers(status)) as server:
        answer = send(server.url)

    assert (answer.received, answer.status) == (False, status)
    assert answer.error.startswith(str(status))


@pytest.mark.parametrize("behaviour", [resets, babbles])
def test_a_broken_connection_is_a_failure_without_a_status(behaviour):
    with chaos(behaviour) as server:
        answer = send(server.url)

    assert (answer.received, answer.status) == (False, None)
    assert answer.error


@pytest.mark.parametrize("behaviour", [drips, slowly(3, answers(200))])
def test_the_time_is_up_for_the_whole_request_even_if_bytes_drip_in(behaviour, monkeypatch):
    monkeypatch.setattr(transport, "TIMEOUT", 0.5)
    began = time.monotonic()

    with chaos(behaviour) as server:
        answer = send(server.url)

    assert (answer.received, answer.status) == (False, None)
    assert time.monotonic() - began < 2


def test_nobody_listening_is_a_failure():
    with chaos(answers(200)) as server:
        url = server.url

    assert "refused" in send(url).error.lower()


@pytest.fixture
def self_signed(tmp_path):
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "bank")]),
    )
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    certificate = made.not_valid_before(now).not_valid_after(now + timedelta(days=1)).sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = tmp_path / "bank.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    return path


def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent(self_signed):
    with chaos(answers(200), certificate=self_signed) as server:
        answer = send(server.url)

    assert "CERTIFICATE_VERIFY_FAILED" in answer.error
    assert server.requests == []


@pytest.mark.parametrize(("header", "wait"), [("120", timedelta(minutes=2)), ("soon", None), ("-5", None), ("", None)])
def test_retry_after_in_seconds_is_read_and_nonsense_is_not(header, wait):
    with chaos(answers(503, retry_after=header)) as server:
        assert send(server.url).retry_after == wait


def test_retry_after_as_a_date_is_read():
    date = (datetime.now(UTC) + timedelta(hours=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")

    with chaos(answers(429, retry_after=date)) as server:
        assert timedelta(minutes=59) < send(server.url).retry_after <= timedelta(hours=1)


def test_no_more_of_an_answer_is_read_than_a_handshake_needs():
    with chaos(answers(200, b"x" * 100_000)) as server:
        assert len(send(server.url).body) == transport.MAX_ANSWER
