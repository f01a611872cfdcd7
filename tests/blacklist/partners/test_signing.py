"""Signatures, verified by the independent library."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from standardwebhooks import Webhook, WebhookVerificationError

from blacklist.partners import signing
from blacklist.partners.models import Scheme, Secret

BODY = '{"type":"restriction.issued","data":{"tier":"serious","名":"临禾"}}'.encode()


def a_secret(scheme=Scheme.V1):
    return Secret(scheme=scheme, value=signing.new_secret(scheme))


def signed(*secrets, at=None, body=BODY):
    return signing.headers(secrets, "msg-1", at or datetime.now(UTC), body)


def test_the_independent_library_verifies_the_signature():
    secret = a_secret()

    assert Webhook(secret.value).verify(BODY, signed(secret))["data"]["名"] == "临禾"


def test_during_rotation_either_secret_verifies():
    old, new = a_secret(), a_secret()

    headers = signed(old, new)

    for secret in (old, new):
        Webhook(secret.value).verify(BODY, headers)


@pytest.mark.parametrize("change", ["body", "id", "timestamp", "secret"])
def test_a_change_of_anything_signed_is_noticed(change):
    secret, headers, body = a_secret(), None, BODY
    headers = signed(secret)
    if change == "body":
        body = BODY.replace(b"serious", b"general")
    elif change == "id":
        headers["webhook-id"] = "msg-2"
    elif change == "timestamp":
        headers["webhook-timestamp"] = str(int(headers["webhook-timestamp"]) + 1)
    else:
        secret = a_secret()

    with pytest.raises(WebhookVerificationError):
        Webhook(secret.value).verify(body, headers)


def test_an_old_message_cannot_be_replayed():
    secret = a_secret()

    with pytest.raises(WebhookVerificationError, match="too old"):
        Webhook(secret.value).verify(BODY, signed(secret, at=datetime.now(UTC) - timedelta(minutes=6)))


def test_ed25519_is_verified_with_the_public_key_alone():
    secret = a_secret(Scheme.V1A)
    headers = signed(secret)
    scheme, signature = headers["webhook-signature"].split(",")
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signing.public_key(secret.value).removeprefix("whpk_")))
    content = f"msg-1.{headers['webhook-timestamp']}.".encode() + BODY

    assert scheme == "v1a"
    key.verify(base64.b64decode(signature), content)
    with pytest.raises(InvalidSignature):
        key.verify(base64.b64decode(signature), content + b" ")


def test_a_receiver_that_knows_only_v1_verifies_a_message_with_both():
    hmac, ed25519 = a_secret(), a_secret(Scheme.V1A)

    Webhook(hmac.value).verify(BODY, signed(ed25519, hmac))
