"""What lies in a case file: issued documents, the scans of their signed paper, originals of evidence."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any

from django.utils import translation

from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Scan, Service
from foundation.documents.render import make_pdf
from foundation.documents.slips import SLIP
from foundation.documents.vault import read
from foundation.prepared import Prepared, given

PDF = "application/pdf"
ENDINGS = {PDF: "pdf", "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tif"}


SERVED = Prepared(
    lambda: Service.objects.filter(about=given(Service, "about"), seq=given(Service, "seq")).select_related("document")
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """One piece: what the contents page says of it, and its bytes, fetched when they are needed.

    `kind`: document kind ("" for an original of evidence); `follows`: kind of the document that a slip belongs to.
    """

    title: str
    number: str
    author: str
    on: date
    kind: str
    mime: str
    fetch: Callable[[], bytes]
    follows: str = ""
    verify_code: str = ""
    rank: int = 0  # among pieces that belong together: the document, its slip, the scan

    @cached_property
    def content(self) -> bytes:
        return self.fetch()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def ending(self) -> str:
        return ENDINGS[self.mime]


def of_documents(documents: Iterable[Document]) -> list[Piece]:
    """Each document that stands, and after it the scanned pages of its signed paper."""
    standing = [one for one in documents if not hasattr(one, "voided")]
    scans: dict[Any, list[Scan]] = defaultdict(list)
    for scan in Scan.objects.filter(document__in=standing, repeats=None).select_related("page").order_by("number"):
        scans[scan.document_id].append(scan)
    return [piece for one in standing for piece in (of_document(one), *_scans(one, scans[one.pk]))]


def of_document(document: Document) -> Piece:
    """The issued PDF, made now if the worker has not come to it."""
    return Piece(
        title=_title(document), number=document.number, author=document.agency.name, on=document.issued_on,
        kind=document.kind, mime=PDF, fetch=lambda: read(make_pdf(document).path), follows=_served_kind(document),
        verify_code=document.verify_code,
    )  # fmt: skip


def of_file(*, title: str, author: str, on: date, path: str, mime: str) -> Piece:
    """An original from the vault, such as a photograph."""
    return Piece(title, "", author, on, "", mime, lambda: read(path))


def _scans(document: Document, scans: Iterable[Scan]) -> Iterable[Piece]:
    for one in scans:
        yield Piece(
            title=f"{_title(document)}（签收件扫描，第{one.number}页）", number=document.number, author=document.agency.name,
            on=document.issued_on, kind=document.kind, mime=one.page.mime, fetch=partial(read, one.page.path),
            follows=_served_kind(document), rank=one.number,
        )  # fmt: skip


def _title(document: Document) -> str:
    with translation.override("zh-hans"):
        return kind_of(document.kind, document.issued_on).title


def _served_kind(document: Document) -> str:
    """Of a return slip: the kind of the document that was served with it."""
    if document.kind != SLIP:
        return ""
    served = SERVED.first(about=document.about, seq=document.seq)
    return served.document.kind if served else ""
