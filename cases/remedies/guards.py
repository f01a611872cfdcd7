"""What the acts on a remedy require (administrative-case.md §14)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.remedies.states import RemedyKind
from foundation.clocks.queries import has_run_out, latest_of
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard


def _called(remedy: Any, asked: Asked) -> bool:
    return any(latest_of(remedy.about, limit) for limit in ("recon-answer", "litigation-answer"))


def _silent(remedy: Any, asked: Asked) -> bool:
    """The time to decide has run out, and the party's time to sue has not been opened yet."""
    lapsed = any(has_run_out(remedy.about, limit, asked.at) for limit in ("recon-decision", "recon-decision-simple"))
    return lapsed and latest_of(remedy.about, "litigation-recon-silent") is None


def _appeal_lapsed(remedy: Any, asked: Asked) -> bool:
    return any(has_run_out(remedy.about, limit, asked.at) for limit in ("appeal-judgment", "appeal-ruling"))


is_reconsideration = Guard(
    lambda remedy, asked: remedy.kind == RemedyKind.RECONSIDERATION,
    _("This is a suit: the court gives a judgment or ruling."),
)
is_litigation = Guard(
    lambda remedy, asked: remedy.kind == RemedyKind.LITIGATION, _("This is a reconsideration: no court judges it.")
)
in_ordinary_reconsideration = Guard(
    lambda remedy, asked: remedy.kind == RemedyKind.RECONSIDERATION and not remedy.simple,
    _("Only a reconsideration in ordinary procedure is extended (ARL 62)."),
)
review_has_lapsed = Guard(
    lambda remedy, asked: has_run_out(remedy.about, "recon-review", asked.at),
    _("The application is still under review."),
)
not_called_yet = Guard(lambda remedy, asked: not _called(remedy, asked), _("The call to answer was noted already."))
not_answered = Guard(lambda remedy, asked: remedy.answered_at is None, _("The answer was given already."))
not_stayed = Guard(lambda remedy, asked: remedy.stayed_at is None, _("The execution is suspended already."))
stayed = Guard(lambda remedy, asked: remedy.stayed_at is not None, _("The execution is not suspended."))
body_is_silent = Guard(_silent, _("The reconsideration body may still decide."))
appeal_has_lapsed = Guard(_appeal_lapsed, _("The time to appeal is not over."))
appeal_in_time = Guard(lambda remedy, asked: not _appeal_lapsed(remedy, asked), _("The time to appeal is over."))
