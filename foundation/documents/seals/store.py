"""Where the keys of electronic seals lie: PKCS#12 files and their passphrases, never in the database."""

from __future__ import annotations

import json
import os
from pathlib import Path

from asn1crypto import pem, x509
from django.conf import settings
from pyhanko.sign.signers import SimpleSigner

from foundation.documents.models import Seal


class NoKey(LookupError):
    """The seal's key or its passphrase is not in the store."""


def key_file(key: str) -> Path:
    return Path(settings.SEALS_DIR) / f"{key}.p12"


def variable(key: str) -> str:
    """The environment variable, or the entry of the secrets file, that holds the passphrase."""
    return f"SEAL_{key.upper().replace('-', '_')}"


def passphrase(key: str) -> bytes:
    """From the environment, else from the secrets file of the installation."""
    name, kept = variable(key), Path(settings.SECRETS_FILE)
    known = json.loads(kept.read_text() or "{}") if kept.exists() else {}
    value = os.environ.get(name) or known.get(name)
    if not value:
        raise NoKey(f"no passphrase {name}")
    return str(value).encode()


def signer_of(seal: Seal) -> SimpleSigner:
    """The key, ready to seal. NoKey where the store does not have it or the passphrase does not open it."""
    file = key_file(seal.key)
    if not file.exists():
        raise NoKey(f"no key {file.name}")
    signer = SimpleSigner.load_pkcs12_data(file.read_bytes(), other_certs=[], passphrase=passphrase(seal.key))
    if signer is None:
        raise NoKey(f"the passphrase does not open {file.name}")
    return signer


def certificate_of(seal: Seal) -> x509.Certificate:
    _type, _headers, content = pem.unarmor(seal.certificate.encode())
    return x509.Certificate.load(content)
