"""Identifiers of natural persons: encrypted at rest (AES-GCM), found by a keyed blind index (HMAC-SHA-256)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

NONCE_BYTES = 12


def _key(purpose: str) -> bytes:
    return hashlib.sha256(f"{purpose}:{settings.PERSON_KEY}".encode()).digest()


def seal(text: str) -> str:
    nonce = os.urandom(NONCE_BYTES)
    return base64.b64encode(nonce + AESGCM(_key("seal")).encrypt(nonce, text.encode(), None)).decode()


def unseal(sealed: str) -> str:
    raw = base64.b64decode(sealed)
    return AESGCM(_key("seal")).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None).decode()


def blind_index(text: str) -> str:
    """The same for the same identifier under this installation's key, and telling nothing else."""
    return hmac.new(_key("index"), text.strip().upper().encode(), hashlib.sha256).hexdigest()


class SealedField(models.TextField):
    """Text that only the running site can read; the database holds cipher text."""

    def get_prep_value(self, value: Any) -> Any:
        return seal(value) if value else value

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return unseal(value) if value else value
