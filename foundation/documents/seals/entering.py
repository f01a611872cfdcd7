"""Entering an agency's seal: ink, a certificate that an authority gave, or a self-made one for tests."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from django.conf import settings

from config.secrets import kept
from foundation.agencies.models import Agency
from foundation.documents.models import Seal, SealKind

from .store import key_file, passphrase, variable

TEST_YEARS = 10
TEST_ORGANISATION = "TEST ONLY 测试专用"


def enter_ink(agency: Agency, since: date) -> Seal:
    return Seal.objects.create(agency=agency, kind=SealKind.INK, name=agency.name, valid_from=since)


def enter_certificate(agency: Agency, key: str, name: str, *, is_test: bool = False) -> Seal:
    """The PKCS#12 file `key` of the store as the agency's seal, for as long as its certificate is valid."""
    _key, certificate, _others = pkcs12.load_key_and_certificates(key_file(key).read_bytes(), passphrase(key))
    if certificate is None:
        raise ValueError(f"{key_file(key).name} holds no certificate")
    return Seal.objects.create(
        agency=agency, kind=SealKind.ELECTRONIC, name=name, key=key, is_test=is_test,
        certificate=certificate.public_bytes(serialization.Encoding.PEM).decode(),
        valid_from=certificate.not_valid_before_utc.date(), valid_until=certificate.not_valid_after_utc.date(),
    )  # fmt: skip


def enter_test_seal(agency: Agency, since: date) -> Seal:
    """A self-made certificate, marked as a test wherever it shows; twice is once."""
    if found := Seal.objects.filter(agency=agency, is_test=True).first():
        return found
    key = f"test-{agency.pk}-{secrets.token_hex(3)}"
    secret = kept(Path(settings.SECRETS_FILE), variable(key)).encode()
    key_file(key).parent.mkdir(parents=True, exist_ok=True)
    key_file(key).write_bytes(_self_made(agency.name, since, secret))
    key_file(key).chmod(0o600)
    return enter_certificate(agency, key, agency.name, is_test=True)


def _self_made(name: str, since: date, secret: bytes) -> bytes:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TEST_ORGANISATION),
        ]
    )
    begin = datetime.combine(since, time(), UTC)
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)  # signs, and cannot deny it
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(private.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=366 * TEST_YEARS)).add_extension(usage, critical=True)
        .sign(private, hashes.SHA256())
    )  # fmt: skip
    lock = serialization.BestAvailableEncryption(secret)
    return pkcs12.serialize_key_and_certificates(name.encode(), private, certificate, None, lock)
