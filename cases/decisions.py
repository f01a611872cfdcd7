"""The decision that a payment executes: its document, number and service, whichever object it is about."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from foundation.documents.models import Document, Service

if TYPE_CHECKING:
    from .models import Payment

DECISIONS = ("CF", "LF", "DC")  # penalty decision, daily penalty decision, decision on the spot


def decision_of(payment: Payment) -> Document | None:
    """The newest decision that was not voided."""
    found = Document.objects.filter(about=payment.decision, kind__in=DECISIONS, voided=None)
    return found.order_by("-seq").first()


def to_be_revised(payment: Payment) -> bool:
    """It executes a daily penalty whose original decision was changed, and on which the head has not decided anew."""
    return any(one.about == payment.decision for one in payment.case.daily_penalties.filter(state="TO_REVISE"))


def number_of_decision(payment: Payment) -> str:
    document = decision_of(payment)
    return document.number if document else ""


def served_on(payment: Payment) -> datetime:
    """When the decision was served; the duty to pay was born with it."""
    served = Service.objects.filter(document=decision_of(payment)).order_by("served_at").last()
    return served.served_at if served else payment.born_at
