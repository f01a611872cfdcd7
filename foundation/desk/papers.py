"""The documents on an object's page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Service
from foundation.documents.scans.standing import Paper as Scanned
from foundation.documents.scans.standing import papers_of
from foundation.documents.slips import awaited_by, missing
from foundation.law.api import NotInForce

from .display import day, moment
from .objects import find_all, url_of

SHOWN = 20


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
    """A service on paper whose signed slip is not in; `url`: the object's page."""

    title: str
    number: str
    receiver: str
    at: str
    url: str = ""


def awaited_slips(abouts: Iterable[str]) -> list[Awaited]:
    return [_awaited(one) for one in missing(abouts)]


def my_awaited_slips(by: Actor) -> list[Awaited]:
    """What this officer served on paper and has not brought back signed, the earliest first, at most `SHOWN`."""
    waiting = list(awaited_by(by.posting)[:SHOWN]) if by.posting else []
    objects = find_all({one.about for one in waiting}, by)
    return [_awaited(one, url_of(objects[one.about])) for one in waiting if one.about in objects]


def _awaited(one: Service, url: str = "") -> Awaited:
    return Awaited(title_of(one.document), one.document.number, one.receiver, moment(one.served_at), url)
