"""Documents of a daily consecutive penalty."""

from __future__ import annotations

from typing import Any

from cases.measures import law as measures
from cases.measures.models import DailyPenalty
from cases.papers.case import grounds
from cases.papers.decision import percent
from cases.papers.order import of_refusal
from cases.remedies.papers import refund
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .common import sentence, told

Cleaned = dict[str, Any]


@paper("LFG", "measures.dailypenalty")
def notice(penalty: DailyPenalty, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {**counted(penalty, asked), **told(penalty, asked, cleaned, measures.gives_hearing_right(penalty, asked.on))}


@paper("LF", "measures.dailypenalty")
def decision(penalty: DailyPenalty, asked: Asked, cleaned: Cleaned) -> Cleaned:
    again = measures.second_order(penalty.order)
    return {
        **counted(penalty, asked), "facts": sentence(penalty.case.facts), "first_served_on": penalty.case.served_at,
        "second_order_number": measures.number_of_order(again) if again else "", "defence": sentence(cleaned["hearing"]),
        "payment_days": law.limit("payment", on=asked.on).quantity, "account": cleaned["bank"],
        "surcharge_rate": percent(law.amount("surcharge-rate", on=asked.on)), **facts.remedies(penalty.agency, asked.on),
    }  # fmt: skip


def counted(penalty: DailyPenalty, asked: Asked) -> Cleaned:
    """The first decision, the order, what was found, which days count, and the sum."""
    orders, found = measures.chain(penalty.order), grounds(penalty.case, asked)
    first, refusals = orders[0], [line for one in orders for line in of_refusal(one)]
    return {
        "party": facts.party(penalty.enterprise), "first_number": facts.number_of(penalty.case.about, "CF"),
        "first_fine": penalty.daily_fine, "order_number": measures.number_of_order(first),
        "order_served_on": first.served_at, "found": sentence(penalty.found), "evidence": [*found["evidence"], *refusals],
        "violated": found["violated"], "penal": facts.provisions(measures.daily_basis(penalty.case)),
        "first_day": penalty.first_day, "last_day": penalty.last_day, "days": penalty.days, "amount": penalty.fine,
    }  # fmt: skip


@paper("CXF", "measures.dailypenalty")
def revocation(penalty: DailyPenalty, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    return None if penalty.fine else revised(penalty, asked, cleaned)


@paper("BGF", "measures.dailypenalty")
def variation(penalty: DailyPenalty, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    return {**revised(penalty, asked, cleaned), "amount": penalty.fine} if penalty.fine else None


def revised(penalty: DailyPenalty, asked: Asked, cleaned: Cleaned) -> Cleaned:
    """The daily penalty as it was decided, and why it follows its original."""
    old = facts.newest(penalty.about, "BGF") or facts.newest(penalty.about, "LF")
    paid = any(one.paid or one.surcharge for one in penalty.case.payments.filter(decision=penalty.about))
    return {
        "party": facts.party(penalty.enterprise), "decision_number": old.number, "old_on": old.issued_on,
        "old_amount": old.data["amount"], "reasons": cleaned["reasons"], "refund": refund(paid),
        "basis": facts.provisions(["mep28/19", "apl/48", "mee30/66"]), **facts.remedies(penalty.agency, asked.on),
    }  # fmt: skip
