"""Originals and exhibits: what an upload really is, where it lies, and the row that names it."""

from __future__ import annotations

import hashlib
import io
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from foundation.workflow.asked import Asked

NAME_LENGTH = 200  # a longer name keeps its end
PICTURES = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG"}


def mime_of(name: str, content: bytes) -> str:
    """What the bytes are, if that is what the name says; ValidationError otherwise."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending == "pdf" and content.startswith(b"%PDF-"):
        return "application/pdf"
    if ending in PICTURES and _picture(content) == PICTURES[ending]:
        return f"image/{PICTURES[ending].lower()}"
    raise ValidationError(
        _("“%(name)s” is not a readable PDF, JPEG or PNG file as its name says. Choose the original file."),
        params={"name": name},
    )


def _picture(content: bytes) -> str | None:
    try:
        with Image.open(io.BytesIO(content)) as image:
            image.verify()
            return image.format
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return None


def store(name: str, content: bytes, by: Asked | Any) -> Any:
    """Keep an uploaded original, once, under its SHA-256; refuses what is too large or not what its name says."""
    from .models import StoredFile

    if len(content) > settings.UPLOAD_MAX_BYTES:
        limit = settings.UPLOAD_MAX_BYTES // 1024 // 1024
        raise ValidationError(_("“%(name)s” is larger than %(limit)d MB."), params={"name": name, "limit": limit})
    mime, sha256 = mime_of(name, content), hashlib.sha256(content).hexdigest()
    path = path_of(sha256)
    if not storages["vault"].exists(path):
        storages["vault"].save(path, ContentFile(content))
    facts = {"name": name[-NAME_LENGTH:], "mime": mime, "size": len(content), "stored_by": by}
    return StoredFile.objects.get_or_create(sha256=sha256, defaults=facts)[0]


def path_of(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def exhibit(
    obj: Any, asked: Asked, kind: str, *, name: str, proves: str, provider: str = "", sha256: str = "",
    taken_at: datetime | None = None, **more: Any,
) -> Any:  # fmt: skip
    """Enter an exhibit found by an act on `obj`, an inspection or another object of a lead, or the lead itself."""
    from .models import Evidence, Lead, StoredFile

    second = asked.companions[0] if asked.companions else None
    file = StoredFile.objects.get(sha256=sha256) if sha256 else None
    return Evidence.objects.create(
        about=obj.about, lead=obj if isinstance(obj, Lead) else obj.lead, kind=kind, name=name, proves=proves,
        provider=provider, file=file, taken_at=taken_at or asked.at, entered_at=asked.at, taken_by=asked.by.office,
        witnessed_by=second, **more,
    )  # fmt: skip
