"""A corrected fact from which a time limit runs moves the limit with it, and both dates are kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils.translation import gettext as _

from demo.people import posting
from enforcement.models import Lead, MonitoringReport
from foundation.agencies.models import Role
from foundation.clocks.models import Clock, Recount
from foundation.law import api as law
from foundation.ledger.chain import verify
from foundation.workflow.correction import consequences
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from tests.conftest import NOW
from tests.make import performed

from .rows import a_lead, accept, an_inspector, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def correct(obj: Any, field: str, value: str) -> Any:
    return perform(
        obj, "correct_record", by=an_inspector(), occurred_at=NOW, expected_seq=obj.seq, key="c",
        data={"field": field, "value": value, "proof": "值班记录"}, companions=[posting("林溪", Role.INSPECTOR)],
    ).obj  # fmt: skip


def test_the_filing_is_due_from_the_right_discovery() -> None:
    lead = a_lead(discovered_at="2026-11-20T08:00:00+08:00")

    corrected = correct(lead, "discovered_at", "2026-11-16 08:30")

    clock, kept = Clock.objects.get(about=lead.about), Recount.objects.get()
    assert corrected.discovered_at.isoformat() == "2026-11-16T08:30:00+08:00"
    assert (kept.before_on, kept.after_on, clock.due_on) == (date(2026, 12, 7), date(2026, 12, 1), date(2026, 12, 1))
    assert verify() is None


def test_the_order_to_correct_is_due_from_the_right_receipt() -> None:
    lead = accept(a_lead()).obj
    report = performed(MonitoringReport(), "receive_report", of=lead).obj
    due = Clock.objects.get(about=report.about).due_on

    correct(report, "received_on", "2026-11-22")

    assert Recount.objects.get().before_on == due
    assert MonitoringReport.objects.get().received_on == date(2026, 11, 22)


@pytest.mark.parametrize("value", ["2026-11-23T11:00:00", "2026-11-23T09:00:00", "夜里", ""])
def test_a_start_in_the_future_or_after_the_act_that_named_it_is_refused(value: str) -> None:
    lead = register().obj  # at 08:00

    with pytest.raises(Refused) as refusal:
        correct(lead, "discovered_at", value)

    assert sorted(refusal.value.fields) == ["value"]
    assert Recount.objects.count() == 0


def test_every_consequence_is_shown_before() -> None:
    lead = accept(a_lead()).obj

    label = law.limit("filing", on=date(2026, 11, 20)).label
    moved = _("The time limit “%(limit)s” is counted anew from the right value.") % {"limit": label}
    assert consequences(lead, "discovered_at") == [moved, "XS"]
    assert consequences(lead, "title") == ["XS"]


def test_a_fact_from_which_nothing_runs_moves_nothing() -> None:
    correct(a_lead(), "title", "夜间冒黑烟")

    assert Recount.objects.count() == 0


def test_a_rule_that_is_not_in_force_is_a_refusal_in_its_own_words(law_of_no_day: None) -> None:
    with pytest.raises(Refused) as refusal:
        register(discovered_at="1949-10-01T00:00:00+08:00")

    assert "filing" in refusal.value.reasons[0]
    assert Lead.objects.count() == 0


@pytest.fixture
def law_of_no_day() -> None:
    """No version of the limit holds on that day of the last century."""
    with pytest.raises(law.NotInForce):
        law.limit("filing", on=date(1949, 10, 1))
