"""What the acts on a report require."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from enforcement.states import LeadState
from foundation.agencies.actor import Actor
from foundation.clocks.moments import local_day
from foundation.law import api as law
from foundation.outbox.models import Event
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

BEING_CHECKED = (LeadState.CLUE, LeadState.PRE_CHECK)
MOST = "reward.most"


def may_open(report: Any, by: Actor, at: Any) -> bool:
    """Whether this officer may open the sealed identity: who received the report, or holds the head's leave that day."""
    if by.posting is None or report.reporter_id is None:
        return False
    leave = report.leaves.filter(officer=by.posting, until__gte=local_day(at))
    return report.handler_id == by.posting.pk or leave.exists()


def _lead_is_dealt_with(report: Any, asked: Asked) -> bool:
    lead = report.lead
    return lead is not None and lead.state not in BEING_CHECKED


def _case_was_decided(report: Any, asked: Asked) -> bool:
    lead = report.lead
    topics = ("case.decided", "case.served")
    return lead is not None and Event.objects.filter(topic__in=topics, facts__lead=lead.pk.hex).exists()


def rule_is_configured(report: Any, asked: Asked) -> str | None:
    """Amounts are local: without the site's own rule nothing is paid, and none is made up."""
    try:
        law.setting(MOST, on=asked.on)
    except law.NotInForce:
        return _g(
            "No local rule on rewards is configured: enter the setting %(code)s with the amount and its local basis in the law data."
        ) % {"code": MOST}
    return None


speaks_to_the_reporter = Guard(
    lambda one, asked: not one.named or may_open(one, asked.by, asked.at),
    _("Only who received this named report, or has the head's leave, speaks to the reporter (Code art. 145)."),
)
is_named = Guard(lambda one, asked: one.named, _("The reporter is anonymous: there is nobody to tell or to reward."))
lead_is_dealt_with = Guard(_lead_is_dealt_with, _("The lead of this report is still being checked."))
case_was_decided = Guard(_case_was_decided, _("No case on this report has been decided."))
not_rewarded = Guard(lambda one, asked: one.reward is None, _("A reward was decided already."))
reward_is_open = Guard(
    lambda one, asked: one.reward is not None and not one.reward_voucher,
    _("No reward is decided, or it was paid already."),
)
