"""The papers of a case, and their titles."""

from __future__ import annotations

from foundation.documents.kinds import kind_of
from foundation.documents.models import Document

from ..models import Case
from ..queries import abouts_of


def file_of(case: Case) -> list[Document]:
    """Every document of the case and of what stands beside it, as far as it stands."""
    found = Document.objects.filter(about__in=abouts_of(case), voided=None)
    return list(found.select_related("agency", "file", "voided"))


def title_of(document: Document) -> str:
    return kind_of(document.kind, document.issued_on).title_zh


def named(document: Document) -> str:
    number = f"（{document.number}）" if document.number else ""
    return f"{title_of(document)}{number}"
