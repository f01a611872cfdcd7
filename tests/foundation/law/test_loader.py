"""A data file that is wrong is refused with file, code and what would be right, and nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from foundation.law import api
from foundation.law.faults import LawRefused
from foundation.law.loader import load
from foundation.law.models import Rule

from .conftest import put

pytestmark = pytest.mark.django_db

BAD = [
    ("limits.yaml", "unit: CD", "unit: DAYS", "limits.yaml: payment: body.unit is 'DAYS', which is unknown; known are WD, CD, H, M, Y."),
    ("limits.yaml", "[apl/67]", "[apl/68]", "limits.yaml: payment: cites apl/68, which stands in no provisions file; add it there."),
    ("limits.yaml", "basis: [apl/67]", "basis: []", "limits.yaml: payment: lacks its citation; basis must be a list of provision codes, of design/… where no text says it."),
    ("limits.yaml", "certainty: V", "certainty: sure", "limits.yaml: payment: how sure it is must be said with the letters V, P, M, S, D, such as “V” or “V S”."),
    ("limits.yaml", "kind: time_limit", "kind: deadline", "limits.yaml: payment: is of the unknown kind deadline; known are "),
    ("limits.yaml", "quantity: 15", "quantity: 0", "limits.yaml: payment: body.quantity is 0; it must be a whole number above zero."),
    ("limits.yaml", "duty: true,", "", "limits.yaml: payment: body lacks duty."),
    ("limits.yaml", "duty: true", "duty: true, colour: red", "limits.yaml: payment: body has the unknown part colour; known are "),
    ("limits.yaml", "label_en: Payment", "title: Payment", "limits.yaml: payment: lacks label_en, a text."),
    ("limits.yaml", "summary_zh: 收到决定后十五日内", "summary_zh: ''", "limits.yaml: payment: lacks summary_zh, a text."),
    ("limits.yaml", "summary_en: within fifteen days of the decision", "where: A", "limits.yaml: payment: lacks summary_en, a text."),
    ("provisions.yaml", ", summary_en: fifteen days", "", "provisions.yaml: apl/67: lacks summary_en, a text."),
    ("instruments.yaml", ", valid_from: 2021-07-15", "", "instruments.yaml: apl: needs valid_from: a date such as 2026-08-15, or nothing after the colon where the day is not known."),
    ("instruments.yaml", "valid_from: 2021-07-15", "valid_from: 2021-07-15, valid_until: 2026-08-14", "limits.yaml: payment: cites apl, in force until 2026-08-14 only: end this version on that day or before."),
    ("limits.yaml", "valid_from: 2021-07-15", "valid_from: 2021-07-14", "limits.yaml: payment: begins before anything that it cites was in force: begin it on 2021-07-15 or cite what held before."),
    ("limits.yaml", "valid_from: 2021-07-15", "valid_from: soon", "limits.yaml: payment: needs valid_from, a date such as 2026-08-15; valid_until is one or absent."),
    ("limits.yaml", "valid_from: 2021-07-15", "valid_from: 2021-07-15\n    valid_until: 2021-07-14", "limits.yaml: payment: ends before it begins; valid_until is the last day in force."),
    ("limits.yaml", "code: payment", "code: payment\n    code: paying", "limits.yaml: cannot be read: The key code stands twice in one mapping."),
    ("limits.yaml", "rules:", "rows:", "limits.yaml: A law file has one of these parts: instruments, provisions, rules, calendars; rules stand under a kind."),
    ("provisions.yaml", "apl/67", "apl", "provisions.yaml: apl: begins with no known instrument; write the instrument's code, a slash and the article: apl/67."),
    ("provisions.yaml", "code: apl/67", "code: abc/67", "provisions.yaml: abc/67: begins with no known instrument; write the instrument's code, a slash and the article: apl/67."),
]  # fmt: skip


@pytest.mark.parametrize(("file", "right", "wrong", "sentence"), BAD, ids=[one[2][:24] for one in BAD])
def test_a_wrong_file_is_refused_by_name(folder: Path, file: str, right: str, wrong: str, sentence: str):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    before = list(Rule.objects.values_list("code", "valid_from", "body"))

    with pytest.raises(LawRefused) as refusal:
        load(folder, demo=False)

    assert [str(fault)[: len(sentence)] for fault in refusal.value.faults if str(fault).startswith(sentence)] == [
        sentence
    ]
    assert list(Rule.objects.values_list("code", "valid_from", "body")) == before


def test_the_unspoilt_folder_loads(folder: Path):
    found = load(folder, demo=False)

    assert (found.instruments, found.provisions, found.rules, found.changed) == (1, 1, 1, True)
    assert [str(one) for one in api.provisions(["apl/67"])] == ["Penalty Law, art. 67"]


def test_overlapping_versions_are_refused_with_the_day_on_which_the_first_must_end(folder: Path):
    put(folder, "more.yaml", (folder / "limits.yaml").read_text(encoding="utf-8").replace("2021-07-15", "2026-08-15"))

    with pytest.raises(LawRefused) as refusal:
        load(folder, demo=False)

    assert str(refusal.value) == (
        "more.yaml: payment: the version from 2021-07-15 overlaps the one from 2026-08-15; "
        "it must end on 2026-08-14 or before."
    )


def test_a_code_of_an_unknown_rule_in_a_body_is_refused(folder: Path):
    put(
        folder,
        "lists.yaml",
        """
        kind: trigger
        rules:
          - code: TR01
            label_zh: 逃避监管
            label_en: Evasion
            valid_from: 2021-07-15
            basis: [apl/67]
            certainty: D
            summary_zh: 候选情形
            summary_en: a candidate
            body: {fact: decision, violations: [V99]}
        """,
    )

    with pytest.raises(LawRefused) as refusal:
        load(folder, demo=False)

    assert str(refusal.value) == (
        "lists.yaml: TR01: body.violations[0] names 'V99', which is no code of kind violation in these files."
    )


def test_every_fault_is_named_at_once(folder: Path):
    path = folder / "limits.yaml"
    text = path.read_text(encoding="utf-8").replace("unit: CD", "unit: DAYS").replace("[apl/67]", "[apl/68]")
    path.write_text(text, encoding="utf-8")

    with pytest.raises(LawRefused) as refusal:
        load(folder, demo=False)

    assert len(refusal.value.faults) == 2


def test_a_rule_that_left_the_files_leaves_the_table_and_the_next_question_knows_it(folder: Path):
    load(folder, demo=False)
    assert [rule.code for rule in api.rules("time_limit")] == ["payment"]

    path = folder / "limits.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("code: payment", "code: paying"), encoding="utf-8")
    load(folder, demo=False)

    assert [rule.code for rule in api.rules("time_limit")] == ["paying"]
    assert [rule.code for rule in Rule.objects.all()] == ["paying"]


def test_the_command_says_what_is_wrong_and_fails(tmp_path: Path):
    (tmp_path / "2027.yaml").write_text("calendars: [{year: 2027}]", encoding="utf-8")

    with pytest.raises(CommandError, match=r"2027\.yaml: 2027: calendar lacks source_zh\."):
        call_command("load_law", calendar=tmp_path / "2027.yaml")
