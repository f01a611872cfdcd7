"""What the documents of a remedy, and of a decision that the agency changes, freeze."""

from __future__ import annotations

from typing import Any

from cases.models import Case
from cases.papers.case import head
from cases.states import Overlay
from foundation.documents import facts
from foundation.documents.models import Document
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .bundle import pieces
from .models import Remedy

Cleaned = dict[str, Any]
CONFIRMED = {Overlay.ILLEGAL: "确认上述《行政处罚决定书》违法", Overlay.VOID: "确认上述《行政处罚决定书》无效"}


@paper("ZJQ", "remedies.remedy")
def index(remedy: Remedy, asked: Asked, cleaned: Cleaned) -> Cleaned:
    case = remedy.case
    return {
        **head(case), "decision_number": facts.number_of(case.about, "CF"), "submitted_to": remedy.body,
        "remedy_number": remedy.number, "answer": cleaned["answer"], "index": [one.row() for one in pieces(case)],
        "submitted_on": asked.on,
    }  # fmt: skip


@paper("CXF", "cases.case")
def revocation(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    if cleaned["effect"] != Overlay.REVOKED:
        return None
    old = decision(case)
    return {**_change(case, asked, cleaned), "old_amount": old.data.get("amount"), "refund": _refund(case)}


@paper("BGF", "cases.case")
def variation(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    if cleaned["effect"] != Overlay.VARIED:
        return None
    old = decision(case)
    return {
        **_change(case, asked, cleaned), "old_amount": old.data["amount"], "amount": cleaned["fine"], "refund": _refund(case),
    }  # fmt: skip


@paper("QRF", "cases.case")
def confirmation(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    if cleaned["effect"] not in CONFIRMED:
        return None
    return {**_change(case, asked, cleaned), "effect": CONFIRMED[cleaned["effect"]]}


def decision(case: Case) -> Document:
    """The document that was served last: the decision that is changed now."""
    found = Document.objects.filter(about=case.about, kind__in=("CF", "BCF", "DC"), voided=None)
    return found.latest("seq")


def _change(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    old = decision(case)
    return {
        "party": facts.party(case.enterprise), "decision_number": old.number, "old_on": old.issued_on,
        "reasons": cleaned["reasons"], "basis": facts.provisions(["apl/48", "mee30/66"]), **facts.remedies(case.agency, asked.on),
    }  # fmt: skip


def _refund(case: Case) -> str:
    return refund(any(one.paid or one.surcharge for one in case.payments.filter(decision=case.about)))


def refund(paid: bool) -> str:
    """What the party is told of what it paid."""
    return "你单位已缴款项中应当退还的部分，由我局依法退还。" if paid else "你单位尚未缴纳款项。"
