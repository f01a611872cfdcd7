"""Every form of enforcement names the field that is missing, of the wrong kind, or of a day that has not come."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from demo.walk import Walk
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.subjects.models import Enterprise
from tests.make import a_walk, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = acts_with_fields("enforcement.lead", "enforcement.inspection", "enforcement.monitoringreport")
BIRTHS = {
    "register_lead": Lead,
    "receive_handed_over": Lead,
    "record_inspection": Inspection,
    "receive_report": MonitoringReport,
}


@pytest.fixture(scope="module")
def walk(standing: None) -> Walk:
    return a_walk("tell_result")


def asking(walk: Walk, label: str, name: str) -> Asking:
    if name in ("register_lead", "receive_handed_over"):
        return Asking(Lead(), name, of=Enterprise.objects.get(pk=walk.lead.enterprise_id))
    if name in BIRTHS:
        return Asking(BIRTHS[name](), name, of=walk.lead)
    rows = {
        "enforcement.lead": walk.lead,
        "enforcement.inspection": walk.inspection,
        "enforcement.monitoringreport": walk.report,
    }
    return Asking(fresh(rows[label]), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(walk: Walk, label: str, name: str) -> None:
    asked = asking(walk, label, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(walk: Walk, label: str, name: str) -> None:
    found = asking(walk, label, name).wrong()

    assert found == {field: {field} for field in found}


OPEN = ["certificates_shown", "person", "person_identity", "rights_told"]


@pytest.mark.parametrize("field", OPEN)
def test_an_open_inspection_met_someone_and_showed_its_certificates(walk: Walk, field: str) -> None:
    asked = asking(walk, "enforcement.inspection", "record_inspection")

    assert asked.named(**{field: None}) == [field]
    assert asked.named(**dict.fromkeys(OPEN), covert=True) == []


def days(asked: Asking, number: float) -> str:
    return (asked.at + timedelta(number)).isoformat()


@pytest.mark.parametrize(
    ("name", "field", "wrong"),
    [
        ("register_lead", "discovered_at", 1),
        ("record_inspection", "ended_at", 1),
        ("record_inspection", "ended_at", -1),  # before it started
        ("receive_report", "sampled_at", 1),
    ],
)
def test_a_fact_does_not_lie_after_its_record_or_before_its_beginning(
    walk: Walk, name: str, field: str, wrong: float
) -> None:
    asked = asking(walk, "", name)

    assert asked.named(**{field: days(asked, wrong)}) == [field]


def test_an_interview_ends_after_it_began_and_answers_each_question(walk: Walk) -> None:
    asked = asking(walk, "enforcement.inspection", "record_interview")

    assert asked.named(ended_at=days(asked, 1)) == ["ended_at"]
    assert asked.named(ended_at=days(asked, -1)) == ["ended_at"]
    assert asked.named(answers="只有一行") == ["answers"]


def test_a_report_is_received_on_its_day_or_before(walk: Walk) -> None:
    asked = asking(walk, "", "receive_report")
    tomorrow = timezone.localdate(asked.at) + timedelta(1)

    assert asked.named(received_on=tomorrow.isoformat()) == ["received_on"]


@pytest.mark.parametrize(
    "photographs",
    [
        "photo.jpg",
        [7],
        [{"sha256": "0" * 64, "name": "照片", "proves": "排放口"}],  # never uploaded
        {"sha256": "0" * 64},
    ],
)
def test_a_photograph_is_an_uploaded_original(walk: Walk, photographs: Any) -> None:
    asked = asking(walk, "", "record_inspection")

    assert asked.named(photographs=photographs) == ["photographs"]


def test_a_result_within_the_permitted_value_asks_for_no_order(walk: Walk) -> None:
    asked = asking(walk, "", "receive_report")

    for measured, expected in (("200.0001", asked.data["received_on"]), ("200", None)):
        form = asked.form(measured=measured)
        assert form.is_valid()
        assert form.cleaned_data["order_from"] == (expected and form.cleaned_data["received_on"])
