"""The hours on the page of a lead."""

from __future__ import annotations

import pytest

from demo.people import posting
from enforcement.models import Lead
from enforcement.monitoring.api import import_content
from enforcement.monitoring.hourly import rows_of
from foundation.agencies.actor import Actor

from .worked import the_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "channel")]


def test_the_page_shows_the_hours_around_and_which_of_them_count():
    (lead,) = import_content("day.dat", the_day()).leads
    rows = rows_of(lead, Actor.officer(posting("周承")))

    assert [row.value for row in rows] == [
        "47.1", "52.3", "49.6", "55.8", "61.2", "58", "63.4", "58.7", "–", "44", "50",
    ]  # fmt: skip
    assert [row.flag for row in rows if row.counted] == ["N"] * 4
    assert max(row.share for row in rows) == 100


def test_who_may_not_see_the_station_sees_no_hours():
    (lead,) = import_content("day.dat", the_day()).leads
    assert rows_of(lead, Actor.officer(posting("高岩"))) == []


def test_a_lead_from_elsewhere_has_none():
    assert rows_of(Lead(), Actor.system("")) == []
