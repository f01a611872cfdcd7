"""Heavy-pollution warnings: ordered and ended by number, lists from a sheet, the link from a violation, K6 (R §9)."""

from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from cases import warning
from demo.telling import at
from enforcement.warnings.lines import HEADS, ResponseLinesField, read_sheet
from enforcement.warnings.models import ResponseLine, ResponseList, WarningPeriod
from enforcement.warnings.queries import meetings
from foundation.agencies.models import Region, Role
from foundation.subjects.models import Enterprise
from tests.foundation.desk.desks import at_desk, text
from tests.make import a_company, a_walk, act, fresh, wrong
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def a_warning(start: str, end: str = "", **facts: str) -> WarningPeriod:
    period = act(WarningPeriod(), "enter_warning", at(start), start_at=f"{start.replace(' ', 'T')}:00+08:00", **facts)
    return act(period, "end_warning", at(end)) if end else period


@pytest.fixture
def company() -> Enterprise:
    return a_company()


@pytest.fixture
def period() -> WarningPeriod:
    return a_warning("2026-11-10 12:00", "2026-11-13 12:00")


def found(company: Enterprise, moment: str) -> list[tuple[str, list[tuple[str, Decimal]], tuple[str, ...]]]:
    rows = meetings(company, Region.objects.get(pk="990102"), at(moment), at(moment))
    return [(one.period.order_no, [(line.grade, line.reduction) for line in one.lines], one.violations) for one in rows]


def test_what_falls_into_a_warning_is_told_with_what_the_list_asked(company: Enterprise, period: WarningPeriod) -> None:
    act(ResponseList(), "enter_list", of=company)
    expected = [("临政预警〔2026〕3号", [("B", Decimal(30))], ("V48",))]

    assert [found(company, one) for one in ("2026-11-10 11:59", "2026-11-10 12:00", "2026-11-13 11:59", "2026-11-13 12:00")] == [
        [], expected, expected, [],
    ]  # fmt: skip


def test_a_measure_of_a_higher_level_and_a_list_of_another_day_ask_nothing(
    company: Enterprise, period: WarningPeriod
) -> None:
    line = Asking(ResponseList(), "enter_list", of=company).data["lines"][0]
    act(ResponseList(), "enter_list", lines=[{**line, "level": "RED"}])
    ended = act(ResponseList(), "enter_list", at("2026-10-02 10:00"), of=company)
    act(ended, "withdraw_list", at("2026-11-09 10:00"))

    assert found(company, "2026-11-12 10:00") == [("临政预警〔2026〕3号", [], ())]


def test_two_warnings_of_one_region_do_not_overlap(period: WarningPeriod) -> None:
    assert wrong(WarningPeriod(), "enter_warning", at("2026-11-14 10:00"), start_at="2026-11-12T10:00:00+08:00") == [
        "start_at"
    ]


def sheet(*rows: tuple[object, ...], heads: tuple[str, ...] = tuple(HEADS)) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for row in (heads, *rows):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_a_list_comes_from_a_sheet_with_codes_or_names(company: Enterprise) -> None:
    lines = read_sheet(
        sheet((company.uscc, "橙色预警", "绩效B-级", "责令有关企业停产或者限产", 45.5), (None, None, None, None, None))
    )

    act(ResponseList(), "enter_list", lines=lines)

    assert [one.as_row() for one in ResponseLine.objects.all()] == [
        {"level": "ORANGE", "grade": "B-", "measure": "response.stop-production", "reduction_ratio": Decimal("45.50")}
    ]


def test_each_wrong_line_of_a_sheet_is_named_with_what_would_be_right(company: Enterprise, in_english: None) -> None:
    good = (company.uscc, "RED", "A", "response.earthwork", 100)
    rows = [good, ("9199", *good[1:]), (*good[:1], "BLUE", *good[2:]), (*good[:2], "E", *good[3:]), (*good[:4], 101)]

    with pytest.raises(ValidationError) as caught:
        ResponseLinesField().clean(read_sheet(sheet(*rows)))

    assert [one[:60] for one in caught.value.messages] == [
        "Line 2: no enterprise has the credit code “9199”.",
        "Line 3: “BLUE” is no level: YELLOW, ORANGE or RED.",
        "Line 4: “E” is no performance grade: A, B, B-, C, D.",
        "Line 5: “101” is no reduction: a number from 0 to 100.",
    ]


@pytest.mark.parametrize("content", [b"no sheet", b"PK\x03\x04", sheet(heads=("统一社会信用代码",))])
def test_what_is_no_such_sheet_is_refused(content: bytes) -> None:
    with pytest.raises(ValidationError):
        read_sheet(content)


def test_case_and_lead_show_the_warning_and_the_count_for_k6(company: Enterprise) -> None:
    walk = a_walk("serve_decision", enterprise=company)
    second = a_walk("file_case", enterprise=company, began_on=walk.case.served_at.date() + timedelta(1))
    case = fresh(second.case)
    for one in (fresh(walk.case), case):
        a_warning(f"{one.conduct_from} 00:30", f"{one.conduct_to} 23:30", order_no=f"临政预警{one.conduct_from}")

    assert (warning.earlier(case), warning.needed(case)) == ([walk.case], 2)
    assert warning.earlier(fresh(walk.case)) == []
    client = at_desk("周承", Role.CASE_LEAD)
    assert "1 of 2 earlier penalties" in text(client.get(f"/desk/case/{case.pk}/"))
    assert f"临政预警{case.conduct_from}" in text(client.get(f"/desk/case/{case.pk}/"))


@pytest.mark.parametrize(("label", "name"), acts_with_fields("warnings.warningperiod", "warnings.responselist"))
def test_every_field_names_what_is_wrong(company: Enterprise, label: str, name: str) -> None:
    model = WarningPeriod if label.endswith("period") else ResponseList
    birth = {"end_warning": "enter_warning", "withdraw_list": "enter_list"}.get(name)
    asked = Asking(act(model(), birth, of=company), name) if birth else Asking(model(), name, of=company)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found_ = asked.wrong()
    assert found_ == {field: {field} for field in found_}
