"""The demo's second case, live under the Code, on 2026-11-23 (demo-story.md §4)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from cases import guards
from cases.models import Case
from demo import case_two
from demo.people import posting
from demo.stations import make_stations
from demo.telling import Teller
from foundation.agencies.actor import Actor
from foundation.clocks.models import Clock
from foundation.workflow.why_not import why_not
from tests.conftest import NOW

pytestmark = pytest.mark.django_db

CLOCKS = """
filing           lead             2026-10-20  2026-11-04  2026-10-27
correction-order monitoringreport 2026-10-26  2026-10-29  2026-10-28
decision         case             2026-10-27  2027-01-25  -
reinspection     correctionorder  2026-10-28  2026-11-27  -
defence          case             2026-11-17  2026-11-24  -
hearing-request  case             2026-11-17  2026-11-24  -
"""


@pytest.fixture
def case(frozen: time_machine.Coordinates) -> Case:
    make_stations()
    return case_two.tell(Teller(lambda line: None), NOW.date())


def test_its_clocks_run_as_the_page_says(case: Case) -> None:
    def line(clock: Clock) -> tuple[str, ...]:
        ended = timezone.localdate(clock.ended_at).isoformat() if clock.ended_at else "-"
        return clock.limit, clock.about.split(":")[0], clock.started_on.isoformat(), clock.due_on.isoformat(), ended

    typed = sorted(tuple(row.split()) for row in CLOCKS.strip().splitlines())
    assert sorted(line(clock) for clock in Clock.objects.all()) == typed
    assert list(Clock.objects.filter(provisional=True).values_list("limit", flat=True)) == ["decision"]


def test_deciding_is_grey_until_the_party_was_heard(case: Case, frozen: time_machine.Coordinates) -> None:
    head = Actor.officer(posting("程岳"))
    reason = str(guards.party_was_heard.otherwise)

    assert case.state == "PRIOR_NOTICE"
    assert reason in why_not(case, "decide", by=head)

    frozen.move_to(NOW.replace(hour=0) + timedelta(days=2))  # 2026-11-25, 00:00
    assert reason not in why_not(case, "decide", by=head)


@pytest.mark.parametrize("day", ["2026-11-25", "2026-12-01", "2027-02-10"])
def test_it_can_be_told_on_any_day(day: str) -> None:
    with time_machine.travel(f"{day}T11:00:00+08:00", tick=False):
        make_stations()
        told = case_two.tell(Teller(lambda line: None), timezone.localdate())

        assert (told.state, Clock.objects.get(limit="defence").due_on > timezone.localdate()) == ("PRIOR_NOTICE", True)
