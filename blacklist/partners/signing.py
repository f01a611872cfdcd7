"""Signatures after Standard Webhooks: over `id.timestamp.body`, one for each valid secret."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections.abc import Iterable
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .models import Scheme, Secret

PREFIX = {Scheme.V1: "whsec_", Scheme.V1A: "whsk_"}
SECRET_BYTES = 32


def new_secret(scheme: str = Scheme.V1) -> str:
    """32 random bytes as Standard Webhooks writes them: `whsec_…` to share, `whsk_…` to keep."""
    return PREFIX[Scheme(scheme)] + base64.b64encode(os.urandom(SECRET_BYTES)).decode()


def public_key(secret: str) -> str:
    """What a partner verifies `v1a` with: `whpk_…`."""
    raw = Ed25519PrivateKey.from_private_bytes(_bytes(secret)).public_key().public_bytes_raw()
    return "whpk_" + base64.b64encode(raw).decode()


def headers(secrets: Iterable[Secret], message_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers of one attempt; the timestamp is that of the attempt."""
    stamp = str(int(at.timestamp()))
    content = f"{message_id}.{stamp}.".encode() + body
    signatures = " ".join(f"{one.scheme},{_sign(one, content)}" for one in secrets)
    return {"webhook-id": message_id, "webhook-timestamp": stamp, "webhook-signature": signatures}


def _sign(secret: Secret, content: bytes) -> str:
    key = _bytes(secret.value)
    if secret.scheme == Scheme.V1A:
        return base64.b64encode(Ed25519PrivateKey.from_private_bytes(key).sign(content)).decode()
    return base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()


def _bytes(secret: str) -> bytes:
    return base64.b64decode(secret.split("_", 1)[1])
