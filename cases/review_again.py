"""New evidence after the legal review asks for another one (F8): the legal reviewers hear of it at once."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from foundation.agencies.models import Role
from foundation.notices.bell import Telling, notify_role
from foundation.workflow.asked import Asked

from .guards import no_evidence_after_the_review
from .models import Case
from .states import AFTER_THE_REVIEW


def matter(case: Case) -> str:
    """What the notice is about: settled by the next legal review."""
    return f"review-again:{case.pk.hex}"


def tell_the_reviewers(case: Case, asked: Asked) -> None:
    """Once for each piece; the decision is blocked until they have looked."""
    if case.state not in AFTER_THE_REVIEW or no_evidence_after_the_review.holds(case, asked):
        return
    said = gettext_noop("New evidence came after the legal review: review the case again (F8).")
    telling = Telling(matter(case), said, about=case.about, url=f"/desk/case/{case.pk}/", at_once=True)
    notify_role(case.agency, [Role.LEGAL_REVIEWER], telling, now=asked.at)
