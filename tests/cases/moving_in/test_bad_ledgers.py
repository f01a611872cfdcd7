"""Whatever a spreadsheet may hold: each fault is named with sheet, row and column, and says what would be right."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook, load_workbook

from cases.models import Case
from cases.moving_in import reading
from cases.moving_in.columns import CASES, SHEETS
from cases.moving_in.reading import read
from cases.moving_in.run import look
from cases.moving_in.template import workbook
from enforcement.models import Lead
from tests.cases.moving_in.ledgers import ADMIN, FILED, SERVED, book, by, taken, uploaded
from tests.foundation.desk.desks import at_desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
LABELS = {one.name: str(one.label) for one in CASES}


def faults(*cases: dict[str, Any], **more: Any) -> list[tuple[str, int, str]]:
    found = look(uploaded(book(*cases, **more)), by())
    return [(one.sheet, one.row, one.column) for one in found.faults]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"uscc": "91990100MABQY00146"}, "uscc"), ({"uscc": "123"}, "uscc"), ({"uscc": ""}, "uscc"), ({"region": "000000"}, "region"),
        ({"category": "FARM"}, "category"), ({"violation": "V99"}, "violation"), ({"handler": "nobody"}, "handler"),
        ({"handler": "沈宜"}, "handler"), ({"state": "SUSPENDED"}, "state"), ({"state": ""}, "state"),
        ({"filed_on": "2026-13-01"}, "filed_on"), ({"filed_on": "einst"}, "filed_on"), ({"filed_on": "2030-01-01"}, "filed_on"),
        ({"filed_on": 46000.5}, "filed_on"), ({"conduct_to": "2025-08-01"}, "conduct_to"), ({"decided_on": "2025-10-01"}, "decided_on"),
        ({"served_on": "2025-11-01"}, "served_on"), ({"fine": "viel"}, "fine"), ({"fine": "-5"}, "fine"), ({"fine": "1e400"}, "fine"),
        ({"fine": "NaN"}, "fine"), ({"paid": "300000"}, "paid"), ({"harm": "vielleicht"}, "harm"), ({"legal_result": "MAYBE"}, "legal_result"),
        ({"closed_on": "2026-01-01"}, "closed_on"), ({"cause": "长" * 201}, "cause"), ({"number": "长" * 61}, "number"),
        ({"cause": date(2026, 1, 1)}, "cause"), ({"facts": "#REF!"}, "facts"), ({"discovered_on": "2027-01-01"}, "discovered_on"),
        ({"address": ""}, "address"),
    ],
)  # fmt: skip
def test_a_cell_at_fault_is_named(changes: dict[str, Any], column: str) -> None:
    found = faults({**SERVED, **changes})

    assert ("案件", 2, LABELS[column]) in found
    assert len(found) <= 2  # a wrong day may put another out of turn


def test_a_good_row_has_no_fault() -> None:
    assert faults(SERVED, FILED) == []


def test_what_belongs_to_a_later_state_is_refused() -> None:
    assert ("案件", 2, LABELS["served_on"]) in faults({**FILED, "served_on": "2026-11-01"})


def test_a_number_twice_names_the_first() -> None:
    assert faults(SERVED, FILED, SERVED) == [("案件", 4, LABELS["number"])]


@pytest.mark.parametrize(
    ("paper", "column"),
    [({"case": "x"}, "case"), ({"on": ""}, "on"), ({"on": "x"}, "on"), ({"number": ""}, "number")],
)
def test_a_paper_at_fault_is_named_and_its_case_is_not_taken(paper: dict[str, str], column: str) -> None:
    good = {"case": SERVED["number"], "kind": "GZ", "number": "旧1号", "on": "2025-10-13"}
    label = next(str(one.label) for one in SHEETS["文书"] if one.name == column)

    assert ("文书", 2, label) in faults(SERVED, papers=({**good, **paper},))


@pytest.mark.parametrize("paper", [{"kind": "XXXX"}, {"sha256": "abc"}])
def test_a_paper_of_no_kind_or_digest_keeps_its_case_out(paper: dict[str, str]) -> None:
    good = {"case": SERVED["number"], "kind": "GZ", "number": "旧1号", "on": "2025-10-13"}

    assert [one[:2] for one in faults(SERVED, papers=({**good, **paper},))] == [("案件", 2)]


def test_a_company_under_another_name_is_named() -> None:
    taken(book(FILED))
    company = {"uscc": FILED["uscc"], "party": "别的公司", "region": "990102"}

    assert [one[:2] for one in faults(FILED, companies=(company,))] == [("企业", 2)]


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04rubbish", b"%PDF-1.7"])
def test_what_is_no_spreadsheet_is_refused(content: bytes) -> None:
    with pytest.raises(ValidationError):
        read(content)


def test_a_spreadsheet_of_something_else_is_refused() -> None:
    out = io.BytesIO()
    Workbook().save(out)
    with pytest.raises(ValidationError):
        read(out.getvalue())


def test_an_empty_template_is_refused() -> None:
    with pytest.raises(ValidationError):
        read(workbook())


def test_a_file_that_unpacks_to_more_than_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_UNPACKED", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000)
    with pytest.raises(ValidationError):
        read(out.getvalue())


def test_too_many_rows_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 1)

    assert ("案件", 3, "") in faults(SERVED, FILED)


def test_a_heading_that_is_unknown_or_missing_is_named() -> None:
    made = load_workbook(io.BytesIO(book(SERVED)))
    made["案件"]["A1"] = "什么"
    out = io.BytesIO()
    made.save(out)

    found = {(one.row, one.column) for one in read(out.getvalue()).faults}
    assert found == {(1, "什么"), (1, LABELS["number"])}


def test_a_bad_row_leaves_nothing_behind_and_the_good_ones_are_taken() -> None:
    done = taken(book({**SERVED, "violation": "V99"}, FILED))

    assert (Case.objects.count(), Lead.objects.count(), done.totals["refused"]) == (1, 1, 1)
    assert {(one["sheet"], one["row"], one["column"]) for one in done.refused} == {("案件", 2, LABELS["violation"])}


def test_days_and_sums_are_read_as_people_write_them() -> None:
    row = {
        **SERVED,
        "filed_on": date(2025, 9, 8),
        "decided_on": "2025年11月3日",
        "served_on": "2025/11/6",
        "fine": "200,000.00元",
        "paid": 200000,
    }

    assert faults(row) == []


def test_the_template_explains_every_column_and_is_read_back() -> None:
    made = load_workbook(io.BytesIO(workbook()))

    assert made.sheetnames == [*SHEETS, "填写说明", "代码"]
    assert made["填写说明"].max_row == 1 + sum(len(one) for one in SHEETS.values())


def test_the_template_is_for_those_who_bring_a_ledger_in() -> None:
    assert at_desk(ADMIN).get("/desk/movein-template/").status_code == 200
    assert at_desk("沈宜").get("/desk/movein-template/").status_code == 404


def test_a_file_that_is_no_ledger_is_refused_at_its_field() -> None:
    page = at_desk(ADMIN).get("/desk/movein/new/upload_ledger/")
    assert page.status_code == 200
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = at_desk(ADMIN).post(
        "/desk/movein/new/upload_ledger/",
        {
            "ledger": SimpleUploadedFile("x.xlsx", b"no"),
            "note": "",
            "seq": "0",
            "key": "k",
            "occurred_at": "2026-11-23T09:00",
        },
    )
    assert answer.status_code == 422
