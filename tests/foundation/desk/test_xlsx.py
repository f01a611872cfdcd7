"""The list as an XLSX sheet: the rows, columns and words of the page."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from cases.models import Case
from foundation.agencies.models import Role
from foundation.desk import sheet
from foundation.desk.registry import Column, benches
from foundation.ledger.models import AccessLog
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text, working_as
from tests.foundation.desk.test_visibility import a_stranger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def taken(client: Client, url: str) -> Any:
    """The first worksheet of the download."""
    response = client.get(url)
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return load_workbook(BytesIO(b"".join(response.streaming_content))).worksheets[0]


def rows(page: Any) -> list[dict[str, Any]]:
    labels, *lines = page.iter_rows()
    return [dict(zip([one.value for one in labels], line, strict=True)) for line in lines]


def test_the_sheet_holds_the_columns_and_rows_of_the_list_as_filtered() -> None:
    filed, _noticed = a_matter("file_case", 1).case, a_matter("serve_notice", 2).case

    page = taken(at_desk(*LEAD), "/desk/case/sheet/?state=FILED")

    assert [one.value for one in next(page.iter_rows())] == [
        "Number", "Party", "Cause", "State", "Case lead", "Filed at", "Clock", "Due",
    ]  # fmt: skip
    assert [one["Party"].value for one in rows(page)] == [filed.enterprise.name]


def test_the_order_of_the_list_is_the_order_of_the_sheet_and_no_page_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("foundation.desk.views.object_list.PAGE", 2)
    monkeypatch.setattr(sheet, "AT_ONCE", 2)
    names = sorted(a_matter("file_case", number).case.enterprise.name for number in range(1, 4))
    client = at_desk(*LEAD)

    down = [one["Party"].value for one in rows(taken(client, "/desk/case/sheet/?order=-enterprise__name"))]

    assert sorted(down) == names
    assert down == [str(one.enterprise) for one in Case.objects.order_by("-enterprise__name")]


def test_a_day_is_a_date_and_a_sum_a_number_with_two_decimals() -> None:
    case = a_matter("serve_decision", began=date(2026, 9, 1)).case
    client = at_desk(*LEAD)

    filed = rows(taken(client, "/desk/case/sheet/"))[0]["Filed at"]
    fine = rows(taken(client, "/desk/payment/sheet/"))[0]["Fine"]

    assert (filed.value, filed.number_format) == (
        datetime.combine(case.born_at.date(), datetime.min.time()),
        "yyyy-mm-dd",
    )
    assert (Decimal(fine.value), fine.number_format) == (case.payments.get().fine, "#,##0.00")


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(1)"])
def test_what_looks_like_a_formula_stays_text(word: str) -> None:
    case = a_matter("file_case").case
    Case.objects.filter(pk=case.pk).update(cause=word)

    cause = rows(taken(at_desk(*LEAD), "/desk/case/sheet/"))[0]["Cause"]

    assert (cause.value, cause.data_type, cause.quotePrefix) == (word, "s", True)


def test_a_character_that_no_sheet_can_hold_is_left_out() -> None:
    case = a_matter("file_case").case
    Case.objects.filter(pk=case.pk).update(cause="超标\x0b排放")

    assert rows(taken(at_desk(*LEAD), "/desk/case/sheet/"))[0]["Cause"].value == "超标排放"


def test_the_clock_stands_beside_the_row() -> None:
    a_matter("file_case")

    one = rows(taken(at_desk(*LEAD), "/desk/case/sheet/"))[0]

    shown = at_desk(*LEAD).get("/desk/case/").context["table"][0]["clock"]
    assert (one["Clock"].value, one["Due"].value.date()) == (str(shown.label), shown.clock.due_on)


def test_every_download_is_in_the_access_log_without_the_search_word() -> None:
    a_matter("file_case")
    at_desk(*LEAD).get("/desk/case/sheet/?state=FILED&q=临禾")

    look = AccessLog.objects.get(what="download")

    assert (look.about, look.reasons) == ("list:case", ["rows: 1", "state: FILED"])


def test_nobody_downloads_what_he_does_not_see() -> None:
    a_matter("file_case")

    assert rows(taken(working_as(a_stranger()), "/desk/case/sheet/")) == []
    assert rows(taken(working_as(a_stranger(Role.AUDITOR)), "/desk/case/sheet/")) == []


def test_a_list_beyond_the_limit_says_what_would_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST", 1)
    for number in (1, 2):
        a_matter("file_case", number)

    page = at_desk(*LEAD).get("/desk/case/sheet/")

    assert page.status_code == 422
    assert "The list holds 2 rows; one sheet takes at most 1. Narrow the list" in text(page)
    assert not AccessLog.objects.filter(what="download").exists()


def test_a_second_sheet_says_what_was_taken_when_by_whom() -> None:
    a_matter("file_case")
    response = at_desk(*LEAD).get("/desk/case/sheet/?state=FILED")

    told = load_workbook(BytesIO(b"".join(response.streaming_content))).worksheets[1]

    assert {name.value: value.value for name, value in told.iter_rows()}["Taken by"] == "周承"
    assert date(2026, 11, 23).strftime("%Y") in {n.value: v.value for n, v in told.iter_rows()}["As of"]


def test_every_list_goes_out_with_as_many_rows_as_it_has() -> None:
    a_matter("serve_decision", began=date(2026, 9, 1))
    client = at_desk(*LEAD)
    counts = {one.name: client.get(f"/desk/{one.name}/").context["page"].paginator.count for one in benches()}

    assert {name: len(rows(taken(client, f"/desk/{name}/sheet/"))) for name in counts} == counts
    assert sum(counts.values()) > 5


def test_a_value_that_the_page_words_differently_stays_in_those_words() -> None:
    case = a_matter("file_case").case
    worded, plain = Column("seq", "", lambda one: f"No. {one.seq}"), Column("seq", "")

    assert (sheet.value_of(worded, case), sheet.value_of(plain, case)) == (f"No. {case.seq}", case.seq)
