"""A number series starts once at any number, by the administrator's proposal and the head's word; never again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction

from cases.moving_in import guards
from cases.moving_in.models import SeriesStart
from demo.people import posting
from foundation.documents.models import NumberRange, NumberSeries
from foundation.documents.numbering import reserve
from foundation.documents.series_start import start_at
from foundation.workflow.refused import Refused
from tests.examples.base import LEAD
from tests.make import act, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ON = date(2027, 1, 5)


def proposed(**changes: Any) -> SeriesStart:
    return act(SeriesStart(), "propose_start", **changes)


def next_number() -> str:
    with transaction.atomic():
        return reserve(posting("程岳").agency, "环罚", ON).text


def test_after_the_heads_word_the_series_goes_on_from_its_number() -> None:
    act(proposed(), "confirm_start")

    assert next_number() == "临环罚〔2027〕18号"
    gap = NumberRange.objects.get()
    assert (gap.first, gap.last, gap.reason, gap.by) == (1, 17, "接续原系统文号", posting("程岳"))


def test_before_it_nothing_changes() -> None:
    start = proposed()
    assert next_number() == "临环罚〔2027〕1号"

    assert why(start, "confirm_start") == [said(guards.series_is_untouched)]


def test_a_series_starts_once_for_its_year() -> None:
    first, second = proposed(), proposed(first="30")
    act(first, "confirm_start")

    assert why(second, "confirm_start") == [said(guards.series_is_untouched)]
    assert wrong(SeriesStart(), "propose_start") == ["series"]
    assert NumberSeries.objects.get().last == 17


def test_the_function_itself_refuses_a_second_start() -> None:
    head = posting("程岳")
    with transaction.atomic():
        start_at(head.agency, "环罚", 2027, 18, reason="r", by=head)
        with pytest.raises(Refused):
            start_at(head.agency, "环罚", 2027, 30, reason="r", by=head)


def test_what_was_refused_leaves_the_series_as_it_was() -> None:
    assert act(proposed(), "refuse_start").state == "REFUSED"
    assert next_number() == "临环罚〔2027〕1号"


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"series": "环乱"}, ["series"]),
        ({"year": "99"}, ["year"]),
        ({"first": "1"}, ["first"]),
        ({"first": "x"}, ["first"]),
        ({"reason": ""}, ["reason"]),
    ],
)
def test_bad_input_is_named(changes: dict[str, str], fields: list[str]) -> None:
    assert wrong(SeriesStart(), "propose_start", **changes) == fields


def test_nobody_else_proposes_or_confirms() -> None:
    assert len(why(SeriesStart(), "propose_start", who=LEAD)) == 1
    assert len(why(proposed(), "confirm_start", who="管理员")) == 1
