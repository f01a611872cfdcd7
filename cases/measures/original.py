"""A daily penalty follows the decision that it multiplies: what a change of that does to it, and to the duty to pay it."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_noop

from cases.enforcing.events import change
from cases.models import Case
from cases.states import UNDONE, Overlay
from foundation.agencies.models import Role
from foundation.agencies.queries import postings_of
from foundation.notices.bell import Telling, notify, settle
from foundation.notices.models import Notice
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .acts.daily_revision import MADE, UNDECIDED
from .models import DailyPenalty

SAID = gettext_noop("The original decision of a daily penalty was changed: revoke or vary the daily penalty; until then nothing is demanded.")  # fmt: skip


@listens("case.decision-changed")
def follow_the_original(event: Event) -> None:
    """A confirmation of illegality leaves the fine, and with it the daily penalty."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    if case.overlay in (*UNDONE, Overlay.VARIED):
        for daily in case.daily_penalties.all():
            _follow(event, daily, Decimal(0) if case.overlay in UNDONE else case.fine or Decimal(0))


def _follow(event: Event, daily: DailyPenalty, fine: Decimal) -> None:
    if daily.state in MADE and daily.daily_fine > fine:
        act_on(event, daily, "note_original_changed", {"fine": str(fine)}, each=True)
    elif daily.state in UNDECIDED and not fine:
        act_on(event, daily, "drop_with_original", each=True)
    elif daily.state in UNDECIDED and daily.daily_fine > fine:
        act_on(event, daily, "lower_with_original", {"fine": str(fine)}, each=True)


@listens("daily-penalty.to-revise")
def ask_the_head(event: Event) -> None:
    daily = DailyPenalty.objects.get(pk=event.about.split(":")[1])
    url = f"/desk/dailypenalty/{daily.pk}/"
    telling = Telling(
        f"revise:{daily.about}", SAID, about=daily.about, url=url, level=Notice.Level.OVERDUE, at_once=True
    )
    notify([*filter(None, [daily.handler]), *postings_of(daily.agency, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)], telling)


@listens("daily-penalty.revised")
def lower_what_is_owed(event: Event) -> None:
    """The duty to pay falls with it, or is lowered; what was paid too much is refunded."""
    fine = Decimal(event.facts["fine"])
    settle(f"revise:{event.about}")
    change(event, event.about, Overlay.VARIED if fine else Overlay.REVOKED, str(fine))
