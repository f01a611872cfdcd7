"""The template of the ledgers: three sheets to fill in, one that explains each column, one with the codes."""

from __future__ import annotations

import io
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from .columns import CODES, EXPLAINED, SHEETS, Column

MUST = PatternFill("solid", fgColor="FFE7D6")
KINDS = {
    "text": "文本", "day": "日期，如2026-03-01", "sum": "金额（元）", "yes": "是／否", "choice": "代码或者名称", "officer": "用户名或者姓名",
    "code": "文本格式的代码",
}  # fmt: skip


def workbook() -> bytes:
    """The template as XLSX; its words are Chinese in whichever language it is asked for."""
    with translation.override("zh-hans"):
        book = Workbook()
        book.remove(book.active)
        for name, columns in SHEETS.items():
            _sheet(book.create_sheet(name), columns)
        _explained(book.create_sheet(EXPLAINED))
        _codes(book.create_sheet(CODES))
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()


def _sheet(sheet: Any, columns: list[Column]) -> None:
    sheet.append([str(one.label) for one in columns])
    sheet.freeze_panes = "A2"
    for place, one in enumerate(columns, 1):
        head = sheet.cell(1, place)
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        if one.required:
            head.fill = MUST
        sheet.column_dimensions[get_column_letter(place)].width = 22 if one.kind in ("text", "code") else 14
        sheet.column_dimensions[get_column_letter(place)].number_format = "@"


def _explained(sheet: Any) -> None:
    sheet.append(["工作表", "栏目", "必填", "填写内容", "说明", "示例"])
    for name, columns in SHEETS.items():
        for one in columns:
            must = "是" if one.required else ""
            sheet.append([name, str(one.label), must, KINDS[one.kind], str(one.hint), one.example])
    for place, width in enumerate((10, 26, 8, 22, 60, 28), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _codes(sheet: Any) -> None:
    sheet.append(["栏目", "代码", _("Name")])
    for columns in SHEETS.values():
        for one in columns:
            for code, label in one.choices() if one.choices else []:
                sheet.append([str(one.label), code, label])
    for place, width in enumerate((20, 26, 70), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
