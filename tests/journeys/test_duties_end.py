"""No duty is left behind: wherever one may be running, some act that still lies ahead can end it."""

from __future__ import annotations

import pytest
from django.apps import apps

from foundation.law import api as law
from foundation.workflow.act import Act, Since
from foundation.workflow.declarations import acts_of
from tests.drawn import DRAWN

from .holds import endable

pytestmark = pytest.mark.django_db


def duties_started(act: Act) -> set[str]:
    limits = {one.limit if isinstance(one, Since) else one for one in act.starts}
    return {one.code for one in law.rules("time_limit") if one.code in limits and one.body["duty"]}


def may_be_running(label: str) -> dict[str, set[str]]:
    """For each state the duties that may be running there, along whichever arrows it was reached."""
    acts = [
        one for one in acts_of(apps.get_model(label)).values() if one.name != "take_over"
    ]  # only clocks of its state
    found: dict[str, set[str]] = {"": set()}
    while True:
        before = {state: set(limits) for state, limits in found.items()}
        for act in acts:
            for source in map(str, act.sources):
                if source in found:
                    left = found[source] - set(act.stops) | duties_started(act)
                    for target in act.targets or (source,):
                        found.setdefault(str(target), set()).update(left)
        if found == before:
            return found


@pytest.mark.parametrize("label", sorted(DRAWN))
def test_every_duty_can_still_be_ended(label: str) -> None:
    running = may_be_running(label)
    running.pop("")

    assert {state: limits - endable(label, state) for state, limits in running.items()} == {
        state: set() for state in running
    }
