"""A list as an XLSX sheet: the same rows, columns and words as on the page; dates as dates, sums as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from .display import NOTHING, along, money, shown
from .listing import MOST as MOST  # beyond it the list is taken in parts
from .listing import clocks_by_about
from .registry import Bench, Column

AT_ONCE = 500  # rows whose clocks are read together
RISKY = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of a formula
DAY, MOMENT, SUM = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "#,##0.00"
LONGEST_TITLE = 31


def write(to: IO[bytes], bench: Bench, rows: Any, heading: list[tuple[str, str]]) -> None:
    """Rows of the bench into the file `to`; `heading`: pairs that say on a second sheet what the first holds."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_title(bench.label))
    sheet.freeze_panes = "A2"
    labels = [*(str(one.label) for one in bench.columns), _("Clock"), _("Due")]
    for number in range(1, len(labels) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = 22
    sheet.append([_bold(sheet, label) for label in labels])
    for values in _lines(bench, rows):
        sheet.append([cell(sheet, value) for value in values])
    _about(book, heading)
    book.save(to)


def _lines(bench: Bench, rows: Any) -> Iterator[list[Any]]:
    for some in _batches(rows.iterator(chunk_size=AT_ONCE)):
        clocks = clocks_by_about([row.about for row in some])
        for row in some:
            clock = clocks.get(row.about)
            yield [*(value_of(one, row) for one in bench.columns), *((clock.label, _due(clock)) if clock else ("", ""))]


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    rows = iter(rows)
    while some := list(islice(rows, AT_ONCE)):
        yield some


def _due(face: Any) -> Any:
    return face.clock.due_at if face.clock.in_hours else face.clock.due_on


def value_of(column: Column, row: Any) -> Any:
    """What the page shows; a day, an instant or a number as such, wherever the page shows nothing else than it."""
    said = column.of(row)
    for raw in (column.value(row) if column.value else None, along(row, column.name)):
        if isinstance(raw, datetime) and column.kind == "day":
            raw = timezone.localtime(raw).date()
        if isinstance(raw, Decimal) and said == money(raw):
            return raw
        if isinstance(raw, date | Decimal | int) and not isinstance(raw, bool) and said == shown(raw):
            return raw
    return "" if said == NOTHING else said


def cell(sheet: Any, value: Any) -> WriteOnlyCell:
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return _formatted(sheet, local.replace(tzinfo=None, microsecond=0), MOMENT)
    if isinstance(value, date):
        return _formatted(sheet, value, DAY)
    if isinstance(value, Decimal):
        return _formatted(sheet, value, SUM if _in_cents(value) else "General")
    return WriteOnlyCell(sheet, value) if isinstance(value, int) else text(sheet, value)


def _in_cents(value: Decimal) -> bool:
    """A sum; what is measured is kept with more places."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -2


def _formatted(sheet: Any, value: Any, form: str) -> WriteOnlyCell:
    one = WriteOnlyCell(sheet, value)
    one.number_format = form
    return one


def text(sheet: Any, value: Any) -> WriteOnlyCell:
    """Text that stays text: never a formula, not even when the cell is edited."""
    words = ILLEGAL_CHARACTERS_RE.sub("", str(value))
    one = WriteOnlyCell(sheet, words)
    one.data_type = "s"
    if words.startswith(RISKY):
        one.quotePrefix = True
    return one


def _bold(sheet: Any, label: str) -> WriteOnlyCell:
    one = text(sheet, label)
    one.font = Font(bold=True)
    return one


def _about(book: Workbook, heading: list[tuple[str, str]]) -> None:
    sheet = book.create_sheet(_title(_("About this sheet")))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 60
    for name, value in heading:
        sheet.append([_bold(sheet, name), text(sheet, value)])


def _title(label: Any) -> str:
    """A worksheet's name holds none of these characters and no more than 31."""
    return "".join(one for one in str(label) if one not in r"[]:*?/\'")[:LONGEST_TITLE]
