from __future__ import annotations

import pytest

from foundation.clocks import tasks
from foundation.clocks.calendar_check import known_until
from foundation.law.models import CalendarYear
from foundation.notices.models import Notice

from .leads import at

pytestmark = pytest.mark.django_db


def told() -> list[str]:
    return list(Notice.objects.unseen().values_list("to__officer__name", flat=True))


def test_the_administrator_is_told_sixty_days_before_the_known_years_end(frozen):
    for day, names in (("2026-10-31", []), ("2026-11-01", ["管理员"]), ("2026-11-02", ["管理员"])):
        frozen.move_to(at(f"{day}T06:00"))
        tasks.check_calendar()
        assert told() == names


def test_loading_the_next_year_settles_it(frozen):
    tasks.check_calendar()
    assert told() == ["管理员"]
    CalendarYear.objects.create(year=2027, source_zh="测", source_en="test", certainty="D", digest="x")
    tasks.check_calendar()
    assert told() == []
    assert known_until().year == 2027


def test_an_installation_without_the_present_year_is_told(frozen):
    frozen.move_to(at("2028-03-01T06:00"))
    assert known_until() is None
    tasks.check_calendar()
    assert told() == ["管理员"]
