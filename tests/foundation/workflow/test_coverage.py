"""The check of docs/coverage, at rows of our own in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings

from foundation.workflow.coverage.joined import faults_of
from foundation.workflow.coverage.page import page

ROOT = Path(settings.BASE_DIR)
TEST = "tests/foundation/workflow/test_coverage.py::test_a_row_with_carrier_and_test_is_covered"
ROW = {"row": "A F4", "page": "administrative-case", "what": "wrong article"}


def faults(folder: Path, *entries: dict, rows: tuple = (ROW,), open_rows: tuple = ()) -> list[str]:
    for name, content in (("rows", rows), ("open", open_rows), ("some", entries)):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(list(content), allow_unicode=True), encoding="utf-8")
    return faults_of(folder, ROOT)


@pytest.mark.parametrize(
    "carrier",
    [
        "act cases.case.decide",
        "guard cases.guards.party_was_heard",
        "limit hearing-request",
        "kind TX",
        "rule V04",
        "provision code/1054",
        "instrument apl",
        "calendar 2026",
        "rules penalty_type",
        "model cases.Case",
        "code foundation.law.choice",
        "code foundation.law.choice.Applicable.needs_note",
        "code cases.models.Case.proposed_fine",
    ],
)
def test_a_row_with_carrier_and_test_is_covered(tmp_path: Path, carrier: str) -> None:
    assert faults(tmp_path, {"row": "A F4", "by": [carrier], "test": [TEST]}) == []


@pytest.mark.parametrize(
    "carrier",
    [
        "act cases.case.fly",
        "act cases.moon.decide",
        "guard cases.guards.no_such",
        "limit no-such-limit",
        "kind QQ",
        "rule V99",
        "code foundation.nothing.at_all",
        "model cases.Moon",
        "provision code/9999",
        "rules moon",
    ],
)
def test_a_carrier_that_does_not_exist_is_named_with_its_row(tmp_path: Path, carrier: str) -> None:
    assert faults(tmp_path, {"row": "A F4", "by": [carrier], "test": [TEST]}) == [f"A F4: “{carrier}” does not exist"]


def test_a_carrier_begins_with_a_known_word(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, {"row": "A F4", "by": ["law V04"], "test": [TEST]})

    assert fault.startswith("A F4: “law V04” begins with no known word; write one of act, guard, code")


def test_a_test_that_does_not_exist_is_named_with_its_row(tmp_path: Path) -> None:
    gone = [TEST.replace("covered", "covered_not"), "tests/no_such.py::test_it"]

    assert faults(tmp_path, {"row": "A F4", "by": ["rule V04"], "test": gone}) == [
        f"A F4: “{gone[0]}”: tests/foundation/workflow/test_coverage.py has no test of that name",
        f"A F4: “{gone[1]}”: there is no file tests/no_such.py",
    ]


def test_a_row_without_carrier_or_test_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == ["A F4: nothing carries it out", "A F4: no test shows it"]
    assert faults(tmp_path, {"row": "A F4", "by": ["rule V04"]}) == ["A F4: no test shows it"]


def test_an_act_that_names_its_row_carries_it(tmp_path: Path) -> None:
    row = {"row": "A T29", "page": "administrative-case", "what": "archive"}

    assert faults(tmp_path, {"row": "A T29", "test": [TEST]}, rows=(row,)) == []


def test_an_open_row_is_no_fault_until_it_is_carried(tmp_path: Path) -> None:
    waits = ({"row": "A F4", "why": "not built yet"},)
    done = {"row": "A F4", "by": ["rule V04"], "test": [TEST]}

    assert faults(tmp_path, open_rows=waits) == []
    assert faults(tmp_path, done, open_rows=waits) == ["A F4: is carried out and tested; take it out of open.yaml"]


def test_a_row_that_the_pages_do_not_have_is_named_with_what_is_near(tmp_path: Path) -> None:
    fault, *_of_the_row_itself = faults(tmp_path, {"row": "A F44", "by": ["rule V04"]})

    assert fault == "A F44: some.yaml names a row that the pages do not have; near it: A F4"


def test_the_page_lists_each_row_with_its_carriers_and_tests(tmp_path: Path) -> None:
    faults(tmp_path, {"row": "A F4", "by": ["rule V04"], "test": [TEST]})

    assert page(tmp_path).splitlines()[-1] == (
        f"| A F4 | wrong article | `rule V04` | `{TEST.removeprefix('tests/')}` |"
    )


def test_no_row_of_the_two_pages_is_missing_from_the_rows() -> None:
    rows = yaml.safe_load((ROOT / "docs" / "coverage" / "rows.yaml").read_text(encoding="utf-8"))
    names = [one["row"] for one in rows]

    assert len(names) == len(set(names)) == 517
    assert {f"A T{n}" for n in range(1, 31)} | {f"A F{n}" for n in range(1, 12)} <= set(names)
    assert {f"R V{n:02}" for n in range(1, 55)} <= set(names)
