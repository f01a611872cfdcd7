"""What the acts on a duty to pay require (administrative-case.md §12, T23, T25)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from .owed import is_overdue, owed


def _in_time(payment: Any, asked: Asked) -> bool:
    return not has_run_out(payment.about, "payment", asked.at)


before_the_deadline = Guard(
    _in_time, _("The time to pay is over: deferral or instalments are asked for before its last day ends (APL 66; MEE30 art. 74).")
)  # fmt: skip
deferral_was_asked = Guard(
    lambda payment, asked: payment.deferral_asked_at is not None,
    _("No written request for deferral or instalments has been recorded."),
)
overdue = Guard(lambda payment, asked: is_overdue(payment, asked.on), _("Nothing is overdue."))
not_stayed = Guard(
    lambda payment, asked: payment.stayed_at is None,
    _("The execution is suspended by order of the reconsideration body or the court."),
)
stayed = Guard(lambda payment, asked: payment.stayed_at is not None, _("The execution is not suspended."))
nothing_is_owed = Guard(lambda payment, asked: owed(payment, asked.on).total == 0, _("Something is still owed."))
something_to_refund = Guard(lambda payment, asked: payment.to_refund > 0, _("Nothing is to be refunded."))
