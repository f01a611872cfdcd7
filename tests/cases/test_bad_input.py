"""Every form of the case, its orders and its payment names the field that is missing or of the wrong kind."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cases.models import Case, CorrectionOrder, Payment
from demo.people import posting
from enforcement.models import Lead, MonitoringReport
from foundation.agencies.models import Agency
from tests.make import a_case, a_walk, act, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = acts_with_fields("cases.case", "cases.correctionorder", "cases.payment")
MUST_HOLD = {
    "certificates_shown",
    "recusal_told",
    "jurisdiction",
    "party",
    "evidence",
    "procedure",
    "law",
    "discretion",
}


@pytest.fixture(scope="module")
def rows(standing: None) -> dict[str, Any]:
    case, related = a_case("SERVED"), a_case("FILED")
    return {
        "related": related, "to merge": a_case("FILED", enterprise=related.enterprise),
        "cases.case": case, "cases.correctionorder": CorrectionOrder.objects.get(case=case),
        "cases.payment": Payment.objects.get(case=case), "lead": a_walk("tell_result").lead,
        "fallen": fallen(), "refused": act(a_walk("serve_order").order, "find_refusal"),
    }  # fmt: skip


def fallen() -> Payment:
    """Paid, and then its decision was revoked."""
    case = a_case("SERVED")
    act(Payment.objects.get(case=case), "record_payment")
    act(case, "change_decision")
    return Payment.objects.get(case=case)


def asking(rows: dict[str, Any], label: str, name: str) -> Asking:
    if name == "order_again":
        return Asking(CorrectionOrder(), name, of=fresh(rows["refused"]))
    if name == "separate_case":
        return Asking(Case(), name, of=fresh(rows["related"]))
    if name == "merge_into":
        return Asking(fresh(rows["to merge"]), name)
    if name in ("file_case", "order_correction", "decide_on_the_spot"):
        return Asking((Case if name != "order_correction" else CorrectionOrder)(), name, of=fresh(rows["lead"]))
    return Asking(fresh(rows["fallen" if name == "refund" else label]), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(rows: dict[str, Any], label: str, name: str) -> None:
    asked = asking(rows, label, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(rows: dict[str, Any], label: str, name: str) -> None:
    found = asking(rows, label, name).wrong()

    assert found == {field: {field} for field in found}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_must_hold_is_not_denied(rows: dict[str, Any], label: str, name: str) -> None:
    asked = asking(rows, label, name)

    for field in MUST_HOLD & set(asked.fields()):
        if asked.fields()[field].required:
            assert asked.named(**{field: False if asked.data[field] is True else ""}) == [field]


def test_an_order_names_a_report_of_its_own_lead(rows: dict[str, Any]) -> None:
    strange = MonitoringReport.objects.get(lead=rows["cases.case"].lead)

    assert asking(rows, "", "order_correction").named(report=strange.pk.hex) == ["report"]


def test_conduct_that_is_to_be_corrected_has_happened(rows: dict[str, Any]) -> None:
    asked = asking(rows, "", "order_correction")

    assert asked.named(conduct_on=(timezone.localdate(asked.at) + timedelta(1)).isoformat()) == ["conduct_on"]


def test_a_lead_or_handler_of_another_agency_is_no_choice(rows: dict[str, Any]) -> None:
    asked = asking(rows, "", "file_case")
    Lead.objects.filter(pk=rows["lead"].pk).update(agency=Agency.objects.get(name="临禾市城市管理局"))

    assert asked.named(handler=posting("高岩").pk) == ["handler", "lead"]
