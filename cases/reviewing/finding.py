"""One item of the review: fulfilled, open or not applicable, with what proves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.desk.display import day
from foundation.desk.papers import title_of

from .file import CaseFile


class Standing(Enum):
    FULFILLED = "fulfilled"
    OPEN = "open"
    NOT_APPLICABLE = "not applicable"


class Proof(NamedTuple):
    """What the rows say, and where it can be read."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Finding:
    standing: Standing
    proofs: tuple[Proof, ...] = ()


def holds(*proofs: Proof | str) -> Finding:
    return Finding(Standing.FULFILLED, _proofs(proofs))


def open_(*proofs: Proof | str) -> Finding:
    return Finding(Standing.OPEN, _proofs(proofs))


def not_applicable(*proofs: Proof | str) -> Finding:
    return Finding(Standing.NOT_APPLICABLE, _proofs(proofs))


def missing(file: CaseFile, what: str) -> Finding:
    """What is not there: open, or not due before the party has been told."""
    return not_applicable(_("Not due yet.")) if file.early else open_(what)


def holds_if(true: bool, *proofs: Proof | str) -> Finding:
    return holds(*proofs) if true else open_(*proofs)


def _proofs(proofs: tuple[Proof | str, ...]) -> tuple[Proof, ...]:
    return tuple(Proof(str(one)) if not isinstance(one, Proof) else one for one in proofs)


def of_document(document: Any) -> Proof:
    """Title, number and day of a document, with its file."""
    url = reverse("desk:document", args=[document.pk]) if getattr(document, "file", None) else ""
    return Proof(f"{title_of(document)} {document.number} {day(document.issued_on)}".replace("  ", " "), url)


Check = Callable[[CaseFile], Finding]
CHECKS: dict[str, Check] = {}


def checks(code: str) -> Callable[[Check], Check]:
    """Register how the rows of a case answer the item of that code (law data kind review_item)."""

    def register(check: Check) -> Check:
        CHECKS[code] = check
        return check

    return register
