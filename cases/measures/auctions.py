"""Which unpaid fines an auction of seized things may pay (ACL 46)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cases.enforcing.window import window
from cases.kin import merged_in
from cases.models import Payment
from cases.owed import owed
from cases.states import PaymentState
from foundation.clocks.moments import local_day
from foundation.clocks.queries import has_run_out

if TYPE_CHECKING:
    from .models import Seizure


def fines_left_to_an_auction(seizure: Seizure, at: datetime) -> QuerySet[Payment]:
    """Of the seizure's case: remedies lapsed, demanded without success, not suspended, and something is owed."""
    demanded = Payment.objects.filter(
        case__in=list(merged_in(seizure.case)) if seizure.case else [], state=PaymentState.DEMANDED, stayed_at=None
    )
    return Payment.objects.filter(pk__in=[one.pk for one in demanded if _is_left(one, at)])


def _is_left(payment: Payment, at: datetime) -> bool:
    remedies, on = window(payment), local_day(at)
    return bool(
        remedies
        and on > remedies.opened_by
        and has_run_out(payment.about, "demand-wait", at)
        and owed(payment, on).total
    )
