"""The acts of all workflows name limits that exist, and end, pause or extend only what some act starts."""

from __future__ import annotations

from datetime import date

import pytest

from foundation.law import api as law
from foundation.workflow.act import Since
from foundation.workflow.declarations import acts_of, workflows

pytestmark = pytest.mark.django_db
ACTS = [act for model in workflows() for act in acts_of(model).values()]
STARTED = {one.limit if isinstance(one, Since) else one for act in ACTS for one in act.starts}
MOVED = {limit for act in ACTS for limit in (*act.stops, *act.pauses, *act.resumes, *act.extends)}


def test_every_limit_that_an_act_moves_is_started_by_some_act():
    assert sorted(MOVED - STARTED) == []


@pytest.mark.parametrize("code", sorted(STARTED))
def test_every_limit_that_an_act_starts_is_in_force(code):
    assert law.limit(code, on=date(2026, 11, 23)).code == code


def test_only_limits_that_may_be_extended_are():
    extended = {limit for act in ACTS for limit in act.extends}
    assert [code for code in sorted(extended) if not law.limit(code, on=date(2026, 11, 23)).extensions] == []


def test_what_is_paused_is_resumed():
    assert {limit for act in ACTS for limit in act.pauses} == {limit for act in ACTS for limit in act.resumes}


def test_every_duty_that_is_started_is_ended_by_some_act():
    stopped = {limit for act in ACTS for limit in act.stops}
    duties = {code for code in STARTED if law.limit(code, on=date(2026, 11, 23)).duty}
    assert sorted(duties - stopped) == []
