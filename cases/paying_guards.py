"""What the acts on a duty to pay require (administrative-case.md §12, T23, T25)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from .decisions import to_be_revised
from .owed import is_overdue, owed
from .plans import agreement_of


def _broken(payment: Any, asked: Asked) -> bool:
    """An instalment of the agreement in force was not paid on its last day."""
    agreed = agreement_of(payment)
    return bool(agreed and agreed["plan"]) and is_overdue(payment, asked.on)


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
decision_stands = Guard(
    lambda payment, asked: not to_be_revised(payment),
    _("The daily penalty is to be revised with its original decision first."),
)
no_agreement = Guard(
    lambda payment, asked: not (agreed := agreement_of(payment)) or not agreed["plan"],
    _("An agreement on the execution is in force: it is kept, or found broken first (ACL 42)."),
)
agreement_is_broken = Guard(_broken, _("No agreement on the execution was broken."))
window_is_over = Guard(
    lambda payment, asked: has_run_out(payment.about, "court-application", asked.at),
    _("The court may still be asked."),
)
