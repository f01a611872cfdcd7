"""A document as the HTML page that becomes its PDF. Documents are Chinese in whichever language the desk is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.template import Context
from django.utils import translation

from foundation.agencies.models import Agency

from .dates import day
from .engine import template_of
from .form import rows_of
from .kinds import Kind, kind_of
from .models import Document
from .qr import in_groups
from .seals.choosing import electronic_seal_of
from .seals.drawing import drawn
from .shown import NOTHING, shown


@dataclass(frozen=True)
class Sheet:
    """What is printed: of an issued document, or of a draft (草稿), which has neither number nor code."""

    kind: str
    agency: Agency
    on: date
    data: Mapping[str, Any]
    number: str = ""
    code: str = ""

    @classmethod
    def of(cls, document: Document) -> Sheet:
        return cls(
            document.kind, document.agency, document.issued_on, document.data, document.number, document.verify_code
        )


def page_of(sheet: Sheet) -> str:
    """The whole page; raises `MissingValue` where a template asks for what the sheet does not have."""
    with translation.override("zh-hans"):
        kind = kind_of(sheet.kind, sheet.on)
        return template_of(kind.code, kind.layout).render(Context(_context(kind, sheet)))


def _context(kind: Kind, sheet: Sheet) -> dict[str, Any]:
    values = shown(kind, sheet.data)
    cells = [(field, values[field.name]) for field in kind.fields]
    return {
        "f": values, "fields": cells, "rows": list(rows_of(cells)), "kind": kind, "nothing": NOTHING,
        "number": sheet.number or _no_number(kind, sheet), "agency": sheet.agency, "issued_on": day(sheet.on),
        "draft": not sheet.code, "stamp": _stamp(kind, sheet), "fonts": settings.DOCUMENT_FONTS, **_verification(sheet.code),
    }  # fmt: skip


def _stamp(kind: Kind, sheet: Sheet) -> str:
    """The picture of the electronic seal; a draft bears none, and ink is pressed by hand."""
    seal = electronic_seal_of(sheet.agency, sheet.on) if kind.sealed and sheet.code else None
    return drawn(seal, settings.DOCUMENT_FONTS["song"]) if seal else ""


def _no_number(kind: Kind, sheet: Sheet) -> str:
    """A draft shows where its number will stand."""
    return f"{sheet.agency.short}{kind.series}〔{sheet.on.year}〕　号" if kind.series else ""


def _verification(code: str) -> dict[str, Any]:
    return {"code": in_groups(code), "verify_at": f"{settings.SITE_URL.rstrip('/')}/verify/"}
