"""Every form of a transfer names the field that is missing, of the wrong kind, or of a day that does not fit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cases.judicial.models import Transfer
from cases.models import Case
from foundation.subjects.models import NaturalPerson
from tests.make import a_case, a_company, a_transfer, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = acts_with_fields("judicial.transfer")


@pytest.fixture(scope="module")
def judged(standing: None) -> Transfer:
    return a_transfer("JUDGED")


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("INVESTIGATING")


def asking(judged: Transfer, case: Case, name: str) -> Asking:
    return Asking(Transfer(), name, of=case) if name == "report_crime" else Asking(fresh(judged), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(
    judged: Transfer, case: Case, label: str, name: str
) -> None:
    asked = asking(judged, case, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(judged: Transfer, case: Case, label: str, name: str) -> None:
    found = asking(judged, case, name).wrong()

    assert found == {field: {field} for field in found}


@pytest.mark.parametrize(("days", "named"), [(-1, ["received_on"]), (0, []), (1, ["received_on"])])
def test_a_judgment_is_received_from_its_own_day_until_today(
    judged: Transfer, case: Case, days: int, named: list[str]
) -> None:
    asked = asking(judged, case, "note_receipt")
    day = timezone.localdate(asked.at) + timedelta(days)

    assert timezone.localdate(judged.state_since) == timezone.localdate(asked.at)
    assert asked.named(received_on=day.isoformat()) == named


def test_only_persons_of_the_party_are_suspects(judged: Transfer, case: Case) -> None:
    own = NaturalPerson.objects.create(name="甲", enterprise=case.enterprise)
    strange = NaturalPerson.objects.create(name="乙", enterprise=a_company())
    asked = asking(judged, case, "report_crime")

    assert asked.named(people=[own.pk]) == []
    assert asked.named(people=[own.pk, strange.pk]) == ["people"]


@pytest.mark.parametrize("part", ["name", "quantity", "feature", "place"])
def test_each_item_is_described(judged: Transfer, case: Case, part: str) -> None:
    asked = asking(judged, case, "hand_over_items")
    line: dict[str, Any] = {**asked.data["items"][0], part: ""}

    assert asked.named(items=[line]) == ["items"]
