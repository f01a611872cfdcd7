"""Photographs entered with an inspection: uploaded originals, named by their hash."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

WORDS = {"name": 200, "proves": 300}  # the columns of an exhibit


class PhotographsField(forms.JSONField):
    """Uploaded originals by their hash: [{sha256, name, proves, taken_at}]; `taken_at` may be missing."""

    def clean(self, value: Any) -> list[dict[str, Any]]:
        rows = super().clean(value) or []
        if not isinstance(rows, list):
            raise ValidationError(_("Enter the photographs as a list."))
        return [_checked(number, row) for number, row in enumerate(rows, 1)]


def _checked(number: int, row: Any) -> dict[str, Any]:
    if not isinstance(row, dict) or not all(_fits(row.get(part), most) for part, most in WORDS.items()):
        raise ValidationError(
            _(
                "Photograph %(number)d: say what it is and what it shows, in at most %(name)d and %(proves)d characters."
            ),
            params={"number": number, **WORDS},
        )
    if not _stored(row.get("sha256")):
        raise ValidationError(_("Photograph %(number)d: upload the file."), params={"number": number})
    taken_at = _moment(number, row.get("taken_at"))
    return {"sha256": row["sha256"], "taken_at": taken_at, **{part: row[part] for part in WORDS}}


def _fits(text: Any, most: int) -> bool:
    return isinstance(text, str) and 0 < len(text.strip()) <= most


def _stored(sha256: Any) -> bool:
    from .models import StoredFile

    return isinstance(sha256, str) and StoredFile.objects.filter(sha256=sha256).exists()


def _moment(number: int, text: Any) -> datetime | None:
    """When it was taken, in Asia/Shanghai unless an offset is given; nothing where nothing was entered."""
    if not text:
        return None
    try:
        moment = parse_datetime(str(text))
    except ValueError:
        moment = None
    if moment is None:
        raise ValidationError(
            _("Photograph %(number)d: enter date and time, such as 2025-06-12 09:52."), params={"number": number}
        )
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
