"""Every form about who acts in a case names the field that is missing or of the wrong kind."""

from __future__ import annotations

from typing import Any

import pytest

from cases.procedure.models import Assistance, Dispute, Recusal
from tests.make import a_case, a_walk, act, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = acts_with_fields("procedure.recusal", "procedure.assistance", "procedure.dispute")
BIRTHS = {
    "request_recusal": (Recusal, "case"), "ask_assistance": (Assistance, "case"),
    "report_dispute": (Dispute, "lead"), "take_over_from_below": (Dispute, "lead"),
}  # fmt: skip


@pytest.fixture(scope="module")
def rows(standing: None) -> dict[str, Any]:
    case, lead = a_case("INVESTIGATING"), a_walk("tell_result").lead
    return {
        "case": case, "lead": lead, "procedure.recusal": act(Recusal(), "request_recusal", of=case),
        "procedure.assistance": act(Assistance(), "ask_assistance", of=fresh(case)),
        "procedure.dispute": act(Dispute(), "report_dispute", of=lead),
    }  # fmt: skip


def asking(rows: dict[str, Any], label: str, name: str) -> Asking:
    if name in BIRTHS:
        model, parent = BIRTHS[name]
        return Asking(model(), name, of=fresh(rows[parent]))
    return Asking(fresh(rows[label]), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(rows: dict[str, Any], label: str, name: str) -> None:
    asked = asking(rows, label, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(rows: dict[str, Any], label: str, name: str) -> None:
    found = asking(rows, label, name).wrong()

    assert found == {field: {field} for field in found}
