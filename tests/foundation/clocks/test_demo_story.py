"""The clocks of the demo's two cases, with the dates of the story (demo-story.md §3, §4)."""

from __future__ import annotations

import pytest

from .typed import counted, written

CASE_1 = [
    ("filing", "2025-06-10", "2025-06-25", ""),
    ("decision", "2025-06-16", "2025-09-15", ""),
    ("correction-order", "2025-06-19", "2025-06-24", ""),
    ("reinspection", "2025-06-20", "2025-07-21", ""),
    ("transfer-head", "2025-06-20", "2025-06-23", ""),
    ("transfer-deliver", "2025-06-23T15:00", "2025-06-24T15:00", ""),
    ("platform-entry", "2025-06-23", "2025-06-30", ""),
    ("police-filing", "2025-06-24", "2025-06-27", ""),
    ("police-ask-material", "2025-06-24T10:40", "2025-06-25T10:40", ""),
    ("police-refer-on", "2025-06-24T10:40", "2025-06-25T10:40", ""),
    ("police-return", "2025-06-24T10:40", "2025-06-25T10:40", ""),
    ("police-notice", "2025-06-27", "2025-06-30", ""),
    ("platform-entry", "2025-06-27", "2025-07-04", ""),
    ("filed-unfinished", "2025-06-27", "2025-09-28", ""),
    ("handover-items", "2025-06-30", "2025-07-03", ""),
    ("prosecution-review", "2025-09-25", "2025-10-27", ""),
    ("trial", "2025-10-29", "2025-12-29", ""),
    ("criminal-appeal-judgment", "2025-12-31", "2026-01-12", ""),
    ("decision", "2025-06-16", "2026-04-20", "2025-06-24..2026-01-28"),
    ("decision", "2025-06-16", "2026-04-07", "2025-06-24..2026-01-13"),
    ("defence", "2026-03-05", "2026-03-12", ""),
    ("hearing-request", "2026-03-05", "2026-03-12", ""),
    ("decision-service", "2026-04-02", "2026-04-14", ""),
    ("publication", "2026-04-02", "2026-04-14", ""),
    ("listing-proposal", "2026-04-02", "2026-05-06", ""),
    ("payment", "2026-04-03", "2026-04-20", ""),
    ("recon-apply", "2026-04-03", "2026-06-02", ""),
    ("litigation", "2026-04-03", "2026-10-08", ""),
    ("term-serious-max", "2026-04-02", "2029-04-02", ""),
    ("term-serious-min", "2026-04-02", "2027-04-02", ""),
    ("archive", "2026-04-22", "2026-05-22", ""),
    ("listing-defence", "2026-10-12", "2026-10-19", ""),
    ("listing-decision", "2026-10-19", "2026-11-16", ""),
    ("listing-publication", "2026-10-22", "2026-11-02", ""),
    ("term-serious-min", "2026-10-22", "2027-10-22", ""),
    ("term-serious-max", "2026-10-22", "2029-10-22", ""),
    ("recon-apply", "2026-10-23", "2026-12-22", ""),
    ("litigation", "2026-10-23", "2027-04-23P", ""),
    ("ack-push", "2026-11-23", "2026-11-26", ""),
]
CASE_2 = [
    ("filing", "2026-10-20", "2026-11-04", ""),
    ("correction-order", "2026-10-26", "2026-10-29", ""),
    ("decision", "2026-10-27", "2027-01-25P", ""),
    ("reinspection", "2026-10-28", "2026-11-27", ""),
    ("defence", "2026-11-17", "2026-11-24", ""),
    ("hearing-request", "2026-11-17", "2026-11-24", ""),
]


@pytest.mark.parametrize(("code", "start", "end", "paused"), CASE_1 + CASE_2)
def test_the_story_says_the_date_that_is_computed(code, start, end, paused):
    assert written(counted(code, start, paused=paused)) == end


def test_eight_days_of_the_decision_are_used_when_the_case_goes_to_the_police():
    days = counted("decision", "2025-06-16", paused="2025-06-24..2026-01-28").days
    used = [day for day in days if day.counted and day.date.isoformat() <= "2025-06-24"]
    assert (len(used), sum(day.counted for day in days) - len(used)) == (8, 82)


def test_the_decision_of_april_2_came_after_72_days():
    days = counted("decision", "2025-06-16", paused="2025-06-24..2026-01-28").days
    assert sum(day.counted for day in days if day.date.isoformat() <= "2026-04-02") == 72
