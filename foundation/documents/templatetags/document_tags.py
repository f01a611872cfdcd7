"""What the templates of documents need beyond Django's own tags."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from foundation.documents.citation import citation
from foundation.documents.shown import NOTHING
from foundation.documents.values import COLUMNS, RECORDS, ROWS
from foundation.law import api as law

register = template.Library()


@register.filter
def paragraphs(text: str) -> SafeString:
    """Each line a paragraph."""
    return format_html_join("", "<p>{}</p>", ((line.strip(),) for line in text.splitlines() if line.strip()))


@register.filter
def joined(rows: list[Mapping[str, str]], column: str) -> str:
    return "、".join(row[column] for row in rows)


@register.simple_tag
def table(type_: str, rows: list[Mapping[str, str]]) -> SafeString:
    """Rows of a table type with their heads, numbered."""
    columns = COLUMNS[type_]
    head = format_html_join("", '<th style="width: {}%">{}</th>', ((one.width * 0.93, one.zh) for one in columns))
    body = format_html_join("", "<tr><td class=n>{}</td>{}</tr>", (
        (number, format_html_join("", "<td>{}</td>", ((row[one.name],) for one in columns)))
        for number, row in enumerate(rows, 1)
    ))  # fmt: skip
    return format_html(
        '<table class="rows"><thead><tr><th class=n>序号</th>{}</tr></thead><tbody>{}</tbody></table>', head, body
    )


@register.simple_tag
def pairs(type_: str, values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Label and value of each part of a record that has one."""
    return [(one.zh, values[one.name]) for one in COLUMNS[type_] if values[one.name] != NOTHING or one.required]


@register.filter
def is_rows(type_: str) -> bool:
    return type_ in ROWS


@register.filter
def is_record(type_: str) -> bool:
    return type_ in RECORDS


@register.simple_tag
def cite(code: str) -> str:
    """An article as documents cite it."""
    return citation(law.provision(code))
