"""The mandatory field sheets (reference-data.md §3.1): every document of the file says all that its kind has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from foundation.desk.papers import kind_title
from foundation.documents.kinds import kind_of
from foundation.documents.sheet import refuse_incomplete
from foundation.workflow.refused import Refused

from .file import CaseFile
from .finding import Finding, Proof, Standing, holds, not_applicable, of_document, open_

ALWAYS = ("LA", "XC")
AFTER = {"GZ": "noticed_at", "CF": "fine", "SH": "noticed_at"}  # due once the case has come so far
REVIEWED = ("LA", "XC", "DX", "ZG", "GZ", "TX", "CF", "LF", "SH", "CG", "QZ", "YSX", "YQD", "HZ", "JA")


@dataclass(frozen=True)
class Sheet:
    """A kind of document with its sheet."""

    code: str
    label: str
    standing: Standing
    proofs: tuple[Proof, ...]


def sheets(file: CaseFile) -> list[Sheet]:
    """The kinds whose sheets the review looks at, in the order of the page."""
    return [_sheet(code, file) for code in REVIEWED]


def _sheet(code: str, file: CaseFile) -> Sheet:
    found = _finding(code, file)
    return Sheet(code, kind_title(code, file.on), found.standing, found.proofs)


def _finding(code: str, file: CaseFile) -> Finding:
    issued = file.papers(code)
    if not issued:
        due = code in ALWAYS or (code in AFTER and getattr(file.case, AFTER[code]) is not None)
        return open_(_("Missing.")) if due else not_applicable(_("None in this file."))
    faults = [Proof(f"{of_document(one).text}: {fault}") for one in issued for fault in _faults(one)]
    return open_(*faults) if faults else holds(*map(_complete, issued))


def _complete(document: Any) -> Proof:
    wanted = [one for one in kind_of(document.kind, document.issued_on).fields if one.required]
    text, url = of_document(document)
    return Proof(_("%(document)s: all %(count)d mandatory fields") % {"document": text, "count": len(wanted)}, url)


def _faults(document: Any) -> list[str]:
    try:
        refuse_incomplete(kind_of(document.kind, document.issued_on), document.data)
    except Refused as refusal:
        return refusal.reasons
    return []
