"""The demo's first case, date by date (demo-story.md §3): every state, clock, document and announcement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from demo import case_one, hj212
from demo.stations import make_stations
from demo.telling import Teller
from enforcement.models import Evidence, Lead
from enforcement.monitoring.api import import_file
from foundation.clocks.models import Clock
from foundation.documents.models import Document
from foundation.ledger.chain import verify
from foundation.outbox.models import Consumption, Event
from foundation.workflow.models import ActRecord
from tests.conftest import NOW

pytestmark = pytest.mark.django_db

# limit, object, start, due, ended ("-": it lapsed or still runs), typed from the table
CLOCKS = """
filing                   lead             2025-06-10  2025-06-25  2025-06-16
decision                 case             2025-06-16  2026-04-20  2026-04-02
correction-order         monitoringreport 2025-06-19  2025-06-24  2025-06-20
reinspection             correctionorder  2025-06-20  2025-07-21  2025-07-15
transfer-head            transfer         2025-06-20  2025-06-23  2025-06-23
transfer-deliver         transfer         2025-06-23  2025-06-24  2025-06-24
platform-entry           transfer         2025-06-23  2025-06-30  2025-06-24
police-filing            transfer         2025-06-24  2025-06-27  2025-06-27
police-ask-material      transfer         2025-06-24  2025-06-25  -
police-refer-on          transfer         2025-06-24  2025-06-25  -
police-return            transfer         2025-06-24  2025-06-25  -
police-notice            transfer         2025-06-27  2025-06-30  2025-06-30
platform-entry           transfer         2025-06-27  2025-07-04  2025-06-30
filed-unfinished         transfer         2025-06-27  2025-09-28  2025-09-25
handover-items           transfer         2025-06-30  2025-07-03  2025-07-02
prosecution-review       transfer         2025-09-25  2025-10-27  2025-10-24
trial                    transfer         2025-10-29  2025-12-29  2025-12-26
criminal-appeal-judgment transfer         2025-12-31  2026-01-12  -
defence                  case             2026-03-05  2026-03-12  -
hearing-request          case             2026-03-05  2026-03-12  -
decision-service         case             2026-04-02  2026-04-14  2026-04-03
publication              case             2026-04-02  2026-04-14  2026-04-10
listing-proposal         case             2026-04-02  2026-05-06  2026-04-16
payment                  payment          2026-04-03  2026-04-20  2026-04-15
recon-apply              case             2026-04-03  2026-06-02  -
litigation               case             2026-04-03  2026-10-08  -
archive                  case             2026-04-22  2026-05-22  2026-05-13
listing-defence          listing          2026-10-12  2026-10-19  -
listing-decision         listing          2026-10-19  2026-11-16  2026-10-22
listing-publication      listing          2026-10-22  2026-11-02  2026-10-26
term-serious-min         listing          2026-10-22  2027-10-22  -
term-serious-max         listing          2026-10-22  2029-10-22  -
recon-apply              listing          2026-10-23  2026-12-22  -
litigation               listing          2026-10-23  2027-04-23  -
"""
DOCUMENTS = [
    "XS",
    "XC",
    "DX",
    "CY",
    "JG",
    "LA",
    "ZG",
    "SH",
    "YSB",
    "YSP",
    "YSX",
    "YQD",
    "HZ",
    "LC",
    "LCT",
    "YJQ",
    "XC",
    "QSS",
    "PJS",
    "FXY",
    "DB",
    "SC",
    "GZ",
    "SH",
    "FZ",
    "JT",
    "CF",
    "SH",
    "GSJ",
    "SJ",
    "FK",
    "NLR",
    "JA",
    "JNM",
    "LRG",
    "SH",
    "LR",
    "XFG",
    "SH",
    "GSJ",
]


@pytest.fixture
def told(tmp_path: Path, settings: Any) -> Iterator[dict[str, Any]]:
    settings.STORAGES = {
        **settings.STORAGES,
        "vault": {**settings.STORAGES["vault"], "OPTIONS": {"location": tmp_path / "vault"}},
    }
    with time_machine.travel(NOW, tick=False):
        make_stations()
        import_file(hj212.write(tmp_path))
        lead = Lead.objects.get(enterprise__uscc=case_one.PARTY)
        yield case_one.tell(Teller(lambda line: None), lead)


def test_the_story_is_told_as_the_page_tells_it(told: dict[str, Any]) -> None:
    _the_lead(told["lead"])
    _every_clock()
    _every_document()
    _every_state(told)
    _what_is_public(told)
    _the_ledger()


def _the_lead(lead: Lead) -> None:
    assert Lead.objects.count() == 1
    assert f"{timezone.localtime(lead.discovered_at):%Y-%m-%d %H:%M}" == "2025-06-10 11:00"
    kinds = Evidence.objects.filter(lead=lead).order_by("taken_at").values_list("kind", flat=True)
    assert list(kinds) == ["AUDIO_VISUAL", "AUDIO_VISUAL", "PARTY", "PHYSICAL"]


def _every_clock() -> None:
    def line(clock: Clock) -> tuple[str, ...]:
        ended = timezone.localdate(clock.ended_at).isoformat() if clock.ended_at else "-"
        return clock.limit, clock.about.split(":")[0], clock.started_on.isoformat(), clock.due_on.isoformat(), ended

    typed = sorted(tuple(row.split()) for row in CLOCKS.strip().splitlines())
    assert sorted(line(clock) for clock in Clock.objects.all()) == typed
    assert list(Clock.objects.filter(provisional=True).values_list("limit", "due_on__year")) == [("litigation", 2027)]
    assert Clock.objects.get(limit="decision").warn_on.isoformat() == "2026-04-07"


def _every_document() -> None:
    assert sorted(Document.objects.values_list("kind", flat=True)) == sorted(DOCUMENTS)
    numbers = dict(Document.objects.exclude(series=None).values_list("kind", "number"))
    series = {kind: numbers[kind].split("〕")[0] for kind in ("LA", "YSX", "CF", "LR")}
    assert series == {"LA": "临环立〔2025", "YSX": "临环刑移〔2025", "CF": "临环罚〔2026", "LR": "临环失信〔2026"}


def _every_state(told: dict[str, Any]) -> None:
    states = {name: obj.state for name, obj in told.items()}
    assert states == {
        "lead": "FILED", "inspection": "RECORDED", "case": "ARCHIVED", "transfer": "CLOSED", "item": "PUBLISHED",
        "listing": "PUBLISHED",
    }  # fmt: skip
    assert told["case"].fine == 600000


def _what_is_public(told: dict[str, Any]) -> None:
    def window(entry: Any) -> tuple[str, ...]:
        instants = (
            timezone.localtime(at).strftime("%Y-%m-%d %H:%M") for at in (entry.visible_from, entry.visible_until)
        )
        return (entry.tier, *instants, entry.repairable_from.isoformat())

    assert window(told["item"]) == ("serious", "2026-04-10 09:00", "2029-04-02 00:00", "2027-04-02")
    assert window(told["listing"]) == ("serious", "2026-10-26 09:00", "2029-10-22 00:00", "2027-10-22")
    assert told["listing"].measures == ["J01"]


def _the_ledger() -> None:
    assert verify() is None
    assert Consumption.objects.filter(done_at=None).count() == 0
    late = ActRecord.objects.exclude(actor="system").filter(late_reason="")
    assert list(late.values_list("act", flat=True)) == []
    assert Event.objects.filter(sequence=None).count() == 0
