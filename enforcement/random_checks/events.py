"""What the draw and the checks bring about."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_noop

from enforcement.models import Lead
from enforcement.states import ClueSource
from foundation.notices.bell import Telling, notify, settle
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.subjects.models import Enterprise

from . import draw
from .models import Campaign, RandomCheck
from .states import Result


def _of(event: Event) -> Any:
    return RandomCheck.objects.get(pk=event.about.split(":")[1])


@listens("campaign.drawn")
def begin_the_checks(event: Event) -> None:
    campaign = Campaign.objects.get(pk=event.about.split(":")[1])
    for code in draw.subjects(campaign.seed, campaign.number, campaign.subjects, campaign.size):
        _begin(event, campaign, Enterprise.objects.get(uscc=code))


def _begin(event: Event, campaign: Campaign, enterprise: Enterprise) -> None:
    """Once for each subject, however often the event comes."""
    if not campaign.checks.filter(enterprise=enterprise).exists():
        check = act_on(
            event, RandomCheck(), "begin_check", {"campaign": campaign.pk.hex, "enterprise": enterprise.pk}, each=True
        ).obj
        _tell(check)


@listens("random-check.officer-replaced")
def tell_the_next(event: Event) -> None:
    _tell(_of(event))


def _tell(check: Any) -> None:
    notify(check.holders(), Telling(
        matter=check.about, msgid=gettext_noop("You were drawn for a random check."), about=check.about,
        url=f"/desk/randomcheck/{check.pk}/",
    ))  # fmt: skip


@listens("random-check.recorded")
def follow_the_result(event: Event) -> None:
    check = _of(event)
    settle(check.about)
    if check.result == Result.VIOLATION:
        act_on(event, Lead(), "register_lead", {
            "source": ClueSource.INSPECTION, "category": check.campaign.category, "title": check.campaign.title, "facts": check.findings,
            "enterprise": check.enterprise_id, "region": check.enterprise.region_id, "discovered_at": check.checked_at.isoformat(),
            "agency": check.agency_id, "origin": check.about,
        })  # fmt: skip
