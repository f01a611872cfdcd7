"""Which pages of a document's paper are in, and which are missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Pile, Scan, ScannedPage


@dataclass(frozen=True)
class Paper:
    """A document's paper as it was scanned: its pages, those missing, those that came twice."""

    document: Document
    pages: tuple[int, ...]
    of: int
    repeated: tuple[int, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        return tuple(number for number in range(1, self.of + 1) if number not in self.pages)

    @property
    def complete(self) -> bool:
        return not self.missing

    @property
    def name(self) -> str:
        return f"{kind_of(self.document.kind, self.document.issued_on).title} {self.document.number}".strip()

    @property
    def fault(self) -> str:
        """送达回证 第2页缺; empty where nothing is missing."""
        pages = _(", ").join(str(one) for one in self.missing)
        return _("%(document)s: page %(pages)s is missing") % {"document": self.name, "pages": pages} if pages else ""


def papers_of(documents: Iterable[Document]) -> list[Paper]:
    """The scanned paper of these documents, as far as any of it is in; two queries."""
    found = Scan.objects.filter(document__in=list(documents)).select_related("document")
    by_document: dict[Document, list[Scan]] = {}
    for one in found.order_by("document__issued_on", "document__created_at", "number"):
        by_document.setdefault(one.document, []).append(one)
    return [_paper(document, scans) for document, scans in by_document.items()]


def _paper(document: Document, scans: list[Scan]) -> Paper:
    return Paper(
        document, tuple(sorted({one.number for one in scans})), max(one.of for one in scans),
        tuple(sorted({one.number for one in scans if one.repeats_id})),
    )  # fmt: skip


def papers_in(pile: Pile) -> list[Paper]:
    """The documents of which the pile brought pages, with all that is in of each."""
    return papers_of(Document.objects.filter(scans__page__pile=pile).distinct())


def unread(pile: Pile) -> list[ScannedPage]:
    """Pages that wait to be filed by hand."""
    return list(pile.pages.filter(scan=None))
