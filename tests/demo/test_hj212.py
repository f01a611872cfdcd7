"""The demo's real input: 72 hours of five stacks, and the one lead that it makes."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from demo.damage import SPOILERS
from demo.hj212 import stream
from demo.stations import STACKS, make_stations
from enforcement.monitoring.api import import_content
from enforcement.monitoring.choices import SetAside
from enforcement.monitoring.importing import missing_parts

BEIJING = ZoneInfo("Asia/Shanghai")


def test_it_is_the_same_on_every_machine():
    assert stream() == stream()


@pytest.mark.django_db
def test_one_lead_arises_and_what_was_damaged_is_set_aside(frozen):
    assert len(make_stations()) == len(STACKS) == len(make_stations())

    done = import_content("demo.dat", stream())

    spoilt = sum(count for _spoil, count in SPOILERS)
    assert done.file.messages - done.file.accepted == spoilt
    assert set(done.file.set_aside) == set(SetAside.values)
    (lead,) = done.leads
    assert str(lead.enterprise) == "临禾恒暖热电有限公司"
    assert lead.born_at.astimezone(BEIJING) - datetime(2025, 6, 10, 11, tzinfo=BEIJING) < timedelta(minutes=1)
    assert (lead.episode.hours, str(lead.agency)) == (4, "临禾市生态环境局")
    assert list(missing_parts(done.file)) == []
