"""A ledger is carried out in parts; where the machine stopped, the next run goes on, and the counts are exact."""

from __future__ import annotations

from typing import Any

import pytest

from cases.models import Case
from cases.moving_in import run
from enforcement.models import Lead
from foundation.outbox.relay import run_once
from foundation.workflow.models import ActRecord
from tests.cases.moving_in.ledgers import FILED, SERVED, admitted, at_fault, book
from tests.make import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def by_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "PART", 2)


def rows(count: int) -> list[dict[str, Any]]:
    return [{**FILED, "number": f"旧{n}"} for n in range(count)]


def parts(movein: Any) -> list[int]:
    found = ActRecord.objects.filter(about=movein.about, act="carry_on").order_by("seq")
    return [one.data["done"] for one in found]


@pytest.mark.usefixtures("by_two")
def test_each_part_is_an_act_that_says_how_far_it_came() -> None:
    movein = admitted(book(SERVED, *rows(3), at_fault()))
    run_once()

    movein = fresh(movein)
    assert (movein.state, movein.done, movein.given, parts(movein)) == ("DONE", 5, 5, [2, 4, 5])
    assert (movein.totals["taken"], movein.totals["refused"]) == (4, 1)
    assert [one["row"] for one in movein.refused] == [6]


@pytest.mark.usefixtures("by_two")
def test_a_part_that_was_taken_and_not_recorded_is_gone_on_with_and_counted_once() -> None:
    movein = admitted(book(*rows(3)))
    run.take_part(movein)  # the machine stops before the part is recorded

    run_once()

    movein = fresh(movein)
    assert (movein.state, parts(movein), movein.totals["taken"], movein.totals["known"]) == ("DONE", [2, 3], 3, 0)
    assert (Case.objects.count(), Lead.objects.count()) == (3, 3)
