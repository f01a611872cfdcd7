"""What happens by the passing of days: the window for the application opens, a stopped execution lapses (ACL 39, 53)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Payment
from cases.states import OWED
from foundation.agencies.actor import Actor
from foundation.clocks.moments import local_day
from foundation.clocks.queries import latest_of
from foundation.workflow.perform import perform
from foundation.workflow.why_not import why_not

from .models import CourtApplication
from .states import ApplicationState
from .window import window


def open_windows(at: datetime | None = None) -> list[Payment]:
    """Start the clock of the application for each unpaid fine whose remedies are over. Twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The time for the remedies is over"))
    opened = []
    for payment in Payment.objects.visible_to(system).filter(state__in=OWED, stayed_at=None):
        found = None if _was_opened(payment) else window(payment)
        if found and local_day(at) > found.opened_by:
            data = {"remedies_ended_on": found.opened_by.isoformat()}
            opened.append(perform(payment, "open_court_window", by=system, occurred_at=at, data=data,
                                  expected_seq=payment.seq, key=f"court-window:{payment.pk.hex}:{payment.seq}").obj)  # fmt: skip
    return opened


def _was_opened(payment: Payment) -> bool:
    """It runs, the court was asked in it, or it passed; an agreement that gave time ended it, and it opens anew after that."""
    clock = latest_of(payment.about, "court-application")
    asked = payment.right_lost_on or payment.court_applications.exists()
    return clock is not None and bool(clock.ended_at is None or asked)


def note_lost_rights(at: datetime | None = None) -> list[Payment]:
    """The months for the application passed, and nobody asked the court."""
    at, system = at or timezone.now(), Actor.system(_("The time that the law sets has run out"))
    owing = Payment.objects.visible_to(system).filter(state__in=OWED, right_lost_on=None)
    return [
        perform(one, "lose_right", by=system, occurred_at=at, expected_seq=one.seq, key=f"right-lost:{one.pk.hex}:{one.seq}").obj
        for one in owing if not why_not(one, "lose_right", by=system, at=at)
    ]  # fmt: skip


def end_stopped_executions(at: datetime | None = None) -> list[CourtApplication]:
    """Three years after the stop an execution that was not resumed is over."""
    at, system = at or timezone.now(), Actor.system(_("The execution was not resumed in time"))
    stopped = CourtApplication.objects.visible_to(system).filter(state=ApplicationState.STOPPED)
    return [
        perform(one, "lapse_execution", by=system, occurred_at=at, expected_seq=one.seq, key=f"lapsed:{one.pk.hex}:{one.seq}").obj
        for one in stopped if not why_not(one, "lapse_execution", by=system, at=at)
    ]  # fmt: skip
