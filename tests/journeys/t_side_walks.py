"""A walk of random acts in the rooms beside the line: hearing, measures, payment, remedies. The same holds after each act.

Seeded, so that the walks are the same on every run.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Count

from cases.models import Case
from cases.remedies.models import Remedy
from foundation.clocks.models import Clock
from tests.made_measures import a_daily_penalty, a_in_place, a_restriction, a_seizure
from tests.make import a_case, a_hearing, act, fresh
from tests.standing import undone

from . import holds
from .test_any_walk import a_walk_from
from .world import Matter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ROOMS = (
    "hearing.hearing", "measures.seizure", "measures.productionrestriction", "measures.dailypenalty",
    "measures.inplaceperformance", "cases.payment", "remedies.remedy", "enforcing.courtapplication",
)  # fmt: skip
STEPS = 5


@dataclass
class Beside(Matter):
    """What stands beside one case, in the rooms that have walks of their own."""

    case: Case | None = None

    def objects(self) -> list[Any]:
        return [one for room in ROOMS for one in apps.get_model(room).objects.filter(case=self.case)]


@pytest.fixture(scope="module")
def started(standing: None) -> list[Any]:
    """One object of each room, from which a walk sets out."""
    sued = act(Remedy(), "register_remedy", of=a_case("SERVED"))
    return [
        a_hearing("REQUESTED"), a_seizure("IN_FORCE"), a_restriction("PROPOSED"), a_restriction("IN_FORCE"),
        a_daily_penalty("SERVED"), a_in_place("DECIDED"), sued,
    ]  # fmt: skip


def no_limit_runs_twice_to_one_day() -> None:
    twice = (
        Clock.objects.filter(ended_at=None).values("about", "limit", "due_on").annotate(n=Count("pk")).filter(n__gt=1)
    )
    assert list(twice) == []


def test_every_walk_beside_the_line_leaves_all_in_order(started: list[Any]) -> None:
    tried, walked = Counter(), set()
    for seed, one in enumerate(started):
        case = fresh(one.case)
        with undone():
            a_walk_from(Beside(case.lead, case), Random(seed), tried, walked, STEPS)
            holds.the_ledger_is_whole()
            no_limit_runs_twice_to_one_day()

    assert {label for label, _name in walked} >= {one._meta.label_lower for one in started}
    assert len(walked) >= 2 * len(started)
