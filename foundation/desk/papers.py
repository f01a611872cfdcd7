"""The documents on an object's page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.documents.kinds import kind_of
from foundation.documents.models import Document
from foundation.documents.scans.standing import Paper as Scanned
from foundation.documents.scans.standing import papers_of
from foundation.documents.slips import missing
from foundation.law.api import NotInForce

from .display import day, moment


@dataclass(frozen=True)
class Paper:
    """One document as a row: title, number, date, hash, where to read and to verify it."""

    title: str
    number: str
    on: str
    sha256: str
    url: str
    verify_url: str
    voided: str
    about: str
    seq: int
    scanned: str = ""


def papers(abouts: Iterable[str]) -> list[Paper]:
    """The documents about these objects, latest first."""
    found = Document.objects.filter(about__in=list(abouts)).select_related("file", "voided")
    documents = list(found.order_by("-issued_on", "-created_at"))
    scans = {one.document.pk: one for one in papers_of(documents)}
    return [paper(one, scans.get(one.pk)) for one in documents]


def paper(one: Document, scan: Scanned | None = None) -> Paper:
    file, voided = getattr(one, "file", None), getattr(one, "voided", None)
    return Paper(
        title=title_of(one), number=one.number, on=day(one.issued_on), sha256=file.sha256 if file else "",
        url=reverse("desk:document", args=[one.pk]) if file else "", verify_url=f"/verify/{one.verify_code}/",
        voided=voided.reason if voided else "", about=one.about, seq=one.seq,
        scanned=scan.fault or _("signed paper scanned") if scan else "",
    )  # fmt: skip


def title_of(one: Any) -> str:
    """The kind's title by the law of the document's day."""
    return kind_title(one.kind, one.issued_on)


def kind_title(code: str, on: Any) -> str:
    try:
        return kind_of(code, on).title
    except NotInForce:
        return code


@dataclass(frozen=True)
class Awaited:
    """A service on paper whose signed slip is not in."""

    title: str
    number: str
    receiver: str
    at: str


def awaited_slips(abouts: Iterable[str]) -> list[Awaited]:
    return [
        Awaited(title_of(one.document), one.document.number, one.receiver, moment(one.served_at)) for one in missing(abouts)
    ]  # fmt: skip
