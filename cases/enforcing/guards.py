"""What the acts on an application for enforcement require (ACL 53 to 58; administrative-case.md §13)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.enforcing.states import ApplicationState
from cases.states import PaymentState
from foundation.clocks.queries import has_run_out
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard


def _review_over(application: Any, asked: Asked) -> bool:
    """The higher court has spoken, or was not asked in time."""
    under_review = application.state == ApplicationState.UNDER_REVIEW
    return under_review or has_run_out(application.about, "court-refusal-review", asked.at)


review_in_time = Guard(
    lambda one, asked: not has_run_out(one.about, "court-refusal-review", asked.at),
    _("The time to ask the higher court is over (ACL 56, 58)."),
)
review_is_over = Guard(_review_over, _("The higher court may still be asked."))
was_not_accepted = Guard(lambda one, asked: one.accepted_on is None, _("The application was accepted already."))
was_accepted = Guard(lambda one, asked: one.accepted_on is not None, _("The application was never accepted."))
all_was_paid = Guard(
    lambda one, asked: one.payment.state == PaymentState.PERFORMED,
    _("Not everything was collected: record the payments, or end the execution with its ground."),
)
stop_is_final = Guard(
    lambda one, asked: has_run_out(one.about, "execution-stop", asked.at), _("The execution may still be resumed.")
)
stop_is_not_final = Guard(
    lambda one, asked: not has_run_out(one.about, "execution-stop", asked.at),
    _("Three years have passed since the stop: it is not executed any more (ACL 39)."),
)
