"""Reading a ledger: every cell as the plain text that a form takes, each fault with sheet, row, column and what would be right."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from .columns import SHEETS, Column

MOST_ROWS = 5000
MOST_BYTES, MOST_UNPACKED = 10 * 1024 * 1024, 200 * 1024 * 1024
YES = {"是": True, "否": False, "yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True)
class Fault:
    sheet: str
    row: int
    column: str
    what: str


@dataclass
class Line:
    """One row of a sheet: its number as the spreadsheet shows it, and its cells by the columns' names."""

    sheet: str
    row: int
    cells: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, column: str, what: str) -> None:
        self.faults.append(Fault(self.sheet, self.row, column, what))


@dataclass
class Book:
    """All sheets; `faults` are those of the file itself, for which no row can be read."""

    lines: dict[str, list[Line]]
    faults: list[Fault]


def read(content: bytes) -> Book:
    """ValidationError when it is no ledger at all."""
    sheets = _opened(content)
    lines: dict[str, list[Line]] = {name: [] for name in SHEETS}
    faults: list[Fault] = []
    for name, columns in SHEETS.items():
        if name in sheets.sheetnames:
            lines[name] = _lines(sheets[name], name, columns, faults)
    if not any(lines.values()) and not faults:
        raise ValidationError(
            _("The ledger has no row: fill in the sheet %(sheet)s of the template.") % {"sheet": "案件"}
        )
    return Book(lines, faults)


def _opened(content: bytes) -> Any:
    wrong = ValidationError(_("This is no readable XLSX file: fill in the template and save it as .xlsx."))
    if len(content) > MOST_BYTES:
        raise ValidationError(_("The file is larger than %(size)d MB: divide the ledger.") % {"size": MOST_BYTES >> 20})
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                raise wrong
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except ValidationError:
        raise
    except Exception as error:  # openpyxl raises whatever the broken part happens to raise
        raise wrong from error
    if not set(SHEETS) & set(book.sheetnames):
        raise ValidationError(
            _("None of the sheets %(sheets)s is in the file: use the template.") % {"sheets": "、".join(SHEETS)}
        )
    return book


def _lines(sheet: Any, name: str, columns: list[Column], faults: list[Fault]) -> list[Line]:
    rows = sheet.iter_rows(values_only=True)
    places = _places(next(rows, ()), name, columns, faults)
    found: list[Line] = []
    for number, cells in enumerate(rows, 2):
        if all(_blank(one) for one in cells):
            continue
        if len(found) == MOST_ROWS:
            faults.append(
                Fault(name, number, "", _("More than %(count)d rows: divide the ledger.") % {"count": MOST_ROWS})
            )
            break
        found.append(_line(name, number, cells, places))
    return found


def _places(heads: Any, name: str, columns: list[Column], faults: list[Fault]) -> dict[int, Column]:
    """Which column stands where, by its heading in Chinese, English or by its code."""
    known = {word: one for one in columns for word in _names(one)}
    places: dict[int, Column] = {}
    for place, head in enumerate(heads):
        text = "" if _blank(head) else str(head).strip()
        if text and text not in known:
            faults.append(Fault(name, 1, text, _("No such column: keep the headings of the template.")))
        elif text:
            places[place] = known[text]
    for one in columns:
        if one.required and one not in places.values():
            faults.append(Fault(name, 1, str(one.label), _("This column is missing.")))
    return places


def _names(column: Column) -> Iterator[str]:
    yield column.name
    for language in ("zh-hans", "en"):
        with translation.override(language):
            yield str(column.label)


def _line(name: str, number: int, cells: Any, places: dict[int, Column]) -> Line:
    line = Line(name, number)
    for place, column in places.items():
        raw = cells[place] if place < len(cells) else None
        if _blank(raw):
            if column.required:
                line.fault(str(column.label), _("This must be filled in."))
            continue
        try:
            line.cells[column.name] = _value(column, raw)
        except ValidationError as error:
            line.fault(str(column.label), " ".join(error.messages))
    return line


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _value(column: Column, raw: Any) -> Any:
    read_as = {"day": _day, "sum": _sum, "yes": _yes, "choice": _choice}.get(column.kind, _text)
    return read_as(column, raw)


def _text(column: Column, raw: Any) -> str:
    if isinstance(raw, bool | datetime | date):
        raise ValidationError(_("Enter text here, not a date or a formula; format the cell as text."))
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = str(raw).strip()
    if text.startswith("#") and text.rstrip("!?").isupper():
        raise ValidationError(_("The spreadsheet shows an error here (%(text)s).") % {"text": text})
    return text


def _day(column: Column, raw: Any) -> str:
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    if isinstance(raw, date):
        return raw.isoformat()
    text = str(raw).strip().rstrip("日").replace("年", "-").replace("月", "-").replace("/", "-").replace(".", "-")
    parts = text.split("-")
    try:
        found = parse_date("-".join([parts[0], *(one.zfill(2) for one in parts[1:])])) if len(parts) == 3 else None
    except ValueError:
        found = None
    if found is None:
        raise ValidationError(_("“%(text)s” is no day: write it as 2026-03-01.") % {"text": raw})
    return found.isoformat()


def _sum(column: Column, raw: Any) -> str:
    text = str(raw).strip().replace(",", "").replace("，", "").removesuffix("元").removeprefix("¥").removeprefix("￥")
    try:
        number = Decimal(text)
        if isinstance(raw, bool) or not number.is_finite():
            raise ValueError
        return str(number.quantize(Decimal("0.01")) if number != number.to_integral() else int(number))
    except (ArithmeticError, ValueError):
        raise ValidationError(
            _("“%(text)s” is no sum in yuan: write digits, such as 200000.") % {"text": raw}
        ) from None


def _yes(column: Column, raw: Any) -> bool:
    found = YES.get(str(raw).strip().lower())
    if found is None:
        raise ValidationError(_("“%(text)s”: write 是 or 否.") % {"text": raw})
    return found


def _choice(column: Column, raw: Any) -> str:
    text = str(raw).strip()
    words: dict[str, str] = {}
    for language in ("zh-hans", "en"):
        with translation.override(language):
            words |= {label: code for code, label in column.choices() if column.choices}  # type: ignore[misc]
    codes = set(words.values())
    if text in codes or text in words:
        return text if text in codes else words[text]
    near = "、".join(sorted(codes)[:12])
    raise ValidationError(_("“%(text)s” is not on the list; possible are: %(codes)s …") % {"text": text, "codes": near})
