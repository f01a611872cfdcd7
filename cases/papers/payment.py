"""The record of a payment."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..decisions import number_of_decision
from ..models import Payment
from ..plans import next_deadline

Cleaned = dict[str, Any]


@paper("SJ", "cases.payment")
def payment_record(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    case = payment.case
    return {
        "decision_number": number_of_decision(payment), "cause": case.cause, "party": facts.party(case.enterprise),
        "fine": payment.fine, "due_on": next_deadline(payment), "paid": cleaned["amount"], "surcharge": cleaned["surcharge"], "total": cleaned["amount"] + cleaned["surcharge"],
        "paid_on": asked.on, "receipt_number": payment.receipt_number, "recorded_by": asked.by.name,
    }  # fmt: skip
