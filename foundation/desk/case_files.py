"""Case files (案卷) on the desk: a stage says what lies in the file of its objects, and what the cover says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.documents.casefile import MAIN, SUB, Cover, Piece, arranged, bound, of_documents, packed
from foundation.documents.models import Document

from .objects import within
from .sent import open_seqs

VOLUMES = {"main": MAIN, "sub": SUB}
NAMES = {"main": "正卷", "sub": "副卷", "zip": "案卷"}


@dataclass(frozen=True)
class CaseFile:
    """`documents`: of the object and of all that stands beside it; `originals`: evidence; `cover`: of one volume."""

    documents: Callable[[Any], Iterable[Document]]
    originals: Callable[[Any], Iterable[Piece]]
    cover: Callable[[Any, str], Cover]


CASE_FILES: dict[str, CaseFile] = {}


def offers_case_file(model: str, case_file: CaseFile) -> None:
    """Let the file of these objects be downloaded from their page."""
    CASE_FILES[model] = case_file


def volumes(obj: Any, by: Actor) -> dict[str, list[Piece]]:
    """What this officer may read of the file: outside the agency, only what was issued on the object and left the house."""
    case_file = CASE_FILES[obj._meta.model_name]
    if within(obj, by):
        pieces = [*of_documents(case_file.documents(obj)), *case_file.originals(obj)]
        return arranged(pieces, timezone.localdate())
    seqs = open_seqs(obj, by)
    sent = [one for one in case_file.documents(obj) if one.about == obj.about and one.seq in seqs]
    return {MAIN: arranged(of_documents(sent), timezone.localdate())[MAIN], SUB: []}


def content(obj: Any, by: Actor, what: str) -> bytes:
    """The file as asked for: "main", "sub" (PDF) or "zip" (everything)."""
    cover, found = CASE_FILES[obj._meta.model_name].cover, volumes(obj, by)
    if what == "zip":
        return packed(cover(obj, ""), found)
    return bound(cover(obj, NAMES[what]), found[VOLUMES[what]])


def offered(obj: Any, by: Actor) -> list[dict[str, Any]]:
    """For the section on the object's page: what may be downloaded."""
    labels = {"main": _("Main volume (PDF)"), "sub": _("Sub-volume with the internal opinions (PDF)"),
              "zip": _("Whole file with the sums of its files (ZIP)")}  # fmt: skip
    names = labels if within(obj, by) else {"main": labels["main"]}
    return [{"label": label, "url": reverse("desk:case-file", args=[obj.about, name])} for name, label in names.items()]
