"""Files under their SHA-256: the same content is stored once."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import storages


def keep(sha256: str, content: bytes) -> str:
    """Store under the hash; returns the path."""
    path = f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
    if not storages["vault"].exists(path):
        storages["vault"].save(path, ContentFile(content))
    return path


def read(path: str) -> bytes:
    with storages["vault"].open(path) as file:
        return bytes(file.read())
