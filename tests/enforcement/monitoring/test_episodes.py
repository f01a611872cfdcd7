"""From messages to one lead: monitoring.md §16 in the database, with late and revised data."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from enforcement.models import Lead
from enforcement.monitoring.api import import_content
from enforcement.monitoring.models import Episode, PermittedValue
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency
from foundation.clocks.queries import due_of
from foundation.ledger.models import Entry

from .stations import BEIJING, MN, a_packet
from .worked import an_hour, the_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "channel")]


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, second, tzinfo=BEIJING)


def test_the_worked_day_makes_one_lead():
    done = import_content("day.dat", the_day())

    (lead,) = done.leads
    episode = lead.episode
    assert (episode.since, episode.until, episode.hours) == (at(7), at(12), 4)
    assert (episode.highest, episode.permitted) == (Decimal("63.4"), Decimal(50))
    assert (lead.source, lead.category, lead.state) == ("OFFSITE_MONITOR", "IND", "CLUE")


def test_the_lead_is_born_when_the_message_of_the_third_hour_was_sent():
    (lead,) = import_content("day.dat", the_day()).leads

    assert (lead.born_at, lead.discovered_at) == (at(11, 0, 30), at(11, 0, 30))
    assert Entry.objects.get(about=lead.about).occurred_at == at(11, 0, 30)
    assert due_of(lead.about, "filing") == date(2026, 12, 7)


def test_the_lead_goes_to_the_bureau_behind_the_districts_branch():
    (lead,) = import_content("day.dat", the_day()).leads
    assert lead.agency == Agency.objects.get(name="临禾市生态环境局")


def test_the_lead_says_the_hours_and_the_settings_on_which_it_rests():
    (lead,) = import_content("day.dat", the_day()).leads
    assert "0.268" in lead.facts
    hours = [line for line in lead.facts.splitlines() if line.startswith("2026-11-20 ")]
    assert [(line.split()[1], line.split()[2]) for line in hours] == [
        ("07:00", "N"), ("08:00", "N"), ("09:00", "D"), ("10:00", "N"), ("11:00", "N"),
    ]  # fmt: skip
    assert lead.episode.settings["invalid_gap"] == 2


def test_the_readings_are_attached():
    (lead,) = import_content("day.dat", the_day()).leads
    values = lead.episode.readings.filter(field="ZsAvg").order_by("data_time").values_list("text", flat=True)
    assert list(values) == ["55.8", "61.2", "63.4", "58.7"]


def test_a_later_hour_joins_the_same_lead():
    assert import_content("early.dat", the_day(until="10")).as_json()["leads"] == 1
    assert import_content("late.dat", an_hour("11", "58.7") + an_hour("13", "44.0")).leads == []

    episode = Episode.objects.get()
    assert (episode.hours, episode.until, episode.closed_at) == (4, at(12), at(12))
    assert Lead.objects.count() == 1


def test_two_hours_make_none():
    assert import_content("early.dat", the_day(until="09")).leads == []
    assert Episode.objects.count() == 0


def test_a_late_hour_completes_an_episode_at_its_own_sending():
    hours = [an_hour("07", "55.8"), an_hour("10", "63.4")]
    import_content("gap.dat", b"".join(hours))
    (lead,) = import_content("late.dat", an_hour("08", "61.2", sent="20261121040000000")).leads
    assert lead.born_at == datetime(2026, 11, 21, 4, tzinfo=BEIJING)


def test_revised_data_that_undo_it_are_noted_and_the_lead_stays():
    (lead,) = import_content("day.dat", the_day()).leads
    lowered = an_hour("08", "48.0", sent="20261121030000000") + an_hour("10", "49.0", sent="20261121030001000")

    assert import_content("revised.dat", lowered).leads == []

    episode = Episode.objects.get()
    assert episode.no_longer_met_at is not None
    assert Lead.objects.get() == lead


def test_it_may_be_met_again_without_a_second_lead():
    import_content("day.dat", the_day())
    import_content("revised.dat", an_hour("10", "49.0", sent="20261121030001000"))
    assert Episode.objects.get().no_longer_met_at is not None

    assert import_content("again.dat", an_hour("10", "60.0", sent="20261121040001000")).leads == []
    assert Episode.objects.get().no_longer_met_at is None


def test_two_episodes_joined_by_late_data_keep_one_and_note_the_other():
    high = {hour: an_hour(f"{hour:02d}", "60.0") for hour in range(12)}
    import_content("first.dat", b"".join(high[hour] for hour in (0, 1, 2)) + an_hour("03", "40.0"))
    import_content("second.dat", an_hour("05", "40.0") + b"".join(high[hour] for hour in (6, 7, 8)))
    assert Lead.objects.count() == 2

    both = [an_hour(hour, "60.0", sent="20261121030000000") for hour in ("03", "05")]
    assert import_content("late.dat", b"".join(both) + high[4]).leads == []
    first, second = Episode.objects.order_by("since", "met_at")
    assert (first.since, first.until, first.no_longer_met_at) == (at(0), at(9), None)
    assert second.no_longer_met_at is not None


def test_the_strictest_value_in_force_on_the_day_binds(channel):
    PermittedValue.objects.create(channel=channel, source="local", value=60, valid_from=date(2025, 1, 1))
    PermittedValue.objects.create(channel=channel, source="national", value=40, valid_from=date(2026, 11, 21))
    (lead,) = import_content("day.dat", the_day()).leads
    assert lead.episode.permitted == Decimal(50)


def test_near_21_percent_of_oxygen_no_converted_value_is_judged():
    hours = b"".join(an_hour(hour, "60.0", oxygen="20.0") for hour in ("07", "08", "09", "10"))
    assert import_content("start-up.dat", hours).leads == []


def test_where_no_converted_value_came_it_is_converted_here():
    def plain(hour: str) -> bytes:
        area = f"DataTime=20261120{hour}0000;a21002-Avg=44.0,a21002-Flag=N;a19001-Avg=8.2,a19001-Flag=N"
        return a_packet(area, qn=f"20261120{int(hour) + 1:02d}0030000")

    (lead,) = import_content("plain.dat", b"".join(plain(hour) for hour in ("07", "08", "09"))).leads
    assert lead.episode.highest == Decimal("51.6")


def test_a_station_that_names_the_end_of_the_hour(station):
    station.data_time_is = "end"
    station.save()
    (lead,) = import_content("day.dat", the_day()).leads
    assert (lead.episode.since, lead.episode.until) == (at(6), at(11))


def test_many_flagged_hours_make_a_lead_about_the_data():
    hours = [an_hour(f"{hour:02d}", "40.0", "M" if 4 <= hour < 10 else "N") for hour in range(16)]
    (lead,) = import_content("flags.dat", b"".join(hours)).leads
    assert (lead.episode.kind, lead.episode.hours, lead.born_at) == ("quality", 6, at(10, 0, 30))


def test_a_lead_that_nobody_is_in_charge_of_is_said_and_registered_later():
    Agency.objects.filter(kind="ECO").update(kind="ECO_TEAM")
    done = import_content("day.dat", the_day())
    assert (done.leads, len(done.not_registered)) == ([], 1)

    Agency.objects.filter(kind="ECO_TEAM").exclude(name__contains="支队").update(kind="ECO")
    assert len(import_content("day.dat", the_day()).leads) == 1


def test_an_officer_elsewhere_sees_neither_station_nor_episode(station):
    from demo.people import posting
    from enforcement.monitoring.models import Station

    import_content("day.dat", the_day())
    here, police = Actor.officer(posting("周承")), Actor.officer(posting("高岩"))
    assert (list(Station.objects.visible_to(here)), list(Station.objects.visible_to(police))) == ([station], [])
    assert (Episode.objects.visible_to(here).count(), Episode.objects.visible_to(police).count()) == (1, 0)
    assert station.mn == MN
