"""The lines of a response list, typed or read from a spreadsheet; each fault names its line and what would be right."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from foundation.law import api as law
from foundation.subjects.models import Enterprise
from foundation.workflow.lines import LinesField

from .states import Level

PARTS = ("uscc", "level", "grade", "measure", "reduction")
HEADS = {
    "统一社会信用代码": "uscc",
    "预警级别": "level",
    "绩效等级": "grade",
    "减排措施": "measure",
    "减排比例（%）": "reduction",
}
MOST_ROWS, MOST_BYTES = 5000, 5 * 1024 * 1024
PER_CENT = Decimal(100)


class ResponseLinesField(LinesField):
    """[{uscc, level, grade, measure, reduction}] → rows for `ResponseLine`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(*PARTS, **kwargs)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        rows, faults = [], []
        choices = Choices()
        for number, line in enumerate(super().clean(value), 1):
            found, wrong = choices.row(line)
            rows.append(found)
            faults += [_("Line %(number)d: %(fault)s") % {"number": number, "fault": one} for one in wrong]
        if faults:
            raise ValidationError(faults)
        return rows


class Choices:
    """What the law data knows of levels, grades and measures, by code and by both names; read once for a list."""

    def __init__(self) -> None:
        self.levels = {name: one.value for one in Level for name in (one.value, *_names("warning_level", one.value))}
        self.grades = {
            name: rule.body["value"]
            for rule in law.rules("performance_grade")
            for name in (rule.body["value"], *_both(rule))
        }
        self.measures = {
            name: rule.code for rule in law.rules("heavy_pollution_measure") for name in (rule.code, *_both(rule))
        }

    def row(self, line: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
        text = {part: str(line[part]).strip() for part in PARTS}
        enterprise = Enterprise.objects.filter(uscc=text["uscc"].upper()).first()
        ratio = _per_cent(text["reduction"])
        found = {
            "enterprise": enterprise, "level": self.levels.get(text["level"]), "grade": self.grades.get(text["grade"]),
            "measure": self.measures.get(text["measure"]), "reduction_ratio": ratio,
        }  # fmt: skip
        said = {
            "enterprise": _("no enterprise has the credit code “%(it)s”.") % {"it": text["uscc"]},
            "level": _("“%(it)s” is no level: YELLOW, ORANGE or RED.") % {"it": text["level"]},
            "grade": _("“%(it)s” is no performance grade: %(ok)s.") % {"it": text["grade"], "ok": ", ".join(sorted(set(self.grades.values())))},
            "measure": _("“%(it)s” is no measure of the law data: %(ok)s.") % {"it": text["measure"], "ok": ", ".join(sorted(set(self.measures.values())))},
            "reduction_ratio": _("“%(it)s” is no reduction: a number from 0 to 100.") % {"it": text["reduction"]},
        }  # fmt: skip
        return found, [said[name] for name, value in found.items() if value is None]


def _both(rule: Any) -> tuple[str, str]:
    return rule.label_zh, rule.label_en


def _names(kind: str, value: str) -> Iterator[str]:
    for rule in law.rules(kind):
        if rule.body["value"] == value:
            yield from _both(rule)


def _per_cent(text: str) -> Decimal | None:
    try:
        number = Decimal(text.rstrip("%％"))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= PER_CENT else None


def read_sheet(content: bytes) -> list[dict[str, str]]:
    """The rows of the first sheet below its headings. ValidationError for what is no such sheet."""
    wrong = _("This is no readable XLSX file. First row: %(heads)s.") % {"heads": "、".join(HEADS)}
    if len(content) > MOST_BYTES:
        raise ValidationError(_("The file is larger than %(size)d MB.") % {"size": MOST_BYTES >> 20})
    try:
        rows = list(
            load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            .worksheets[0]
            .iter_rows(max_row=MOST_ROWS + 1, values_only=True)
        )
    except Exception as error:  # openpyxl raises whatever the broken part raises
        raise ValidationError(wrong) from error
    heads = [HEADS.get(str(one).strip(), "") for one in (rows[0] if rows else ())]
    if missing := [name for name, part in HEADS.items() if part not in heads]:
        raise ValidationError(_("The first row lacks: %(heads)s.") % {"heads": "、".join(missing)})
    return [_line(heads, row) for row in rows[1:] if any(cell not in (None, "") for cell in row)]


def _line(heads: list[str], row: Any) -> dict[str, str]:
    return {head: "" if cell is None else str(cell) for head, cell in zip(heads, row, strict=False) if head}
