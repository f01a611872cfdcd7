"""What the templates of documents need beyond Django's own tags."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from foundation.documents.citation import citation
from foundation.documents.values import COLUMNS, RECORDS, ROWS
from foundation.law import api as law

register = template.Library()
LINE = 7  # characters of a label in one line of a form


@register.filter
def paragraphs(text: str) -> SafeString:
    """Each line a paragraph."""
    return format_html_join("", "<p>{}</p>", ((line.strip(),) for line in text.splitlines() if line.strip()))


@register.filter
def one_case(cause: str) -> str:
    """The cause in running text: "…一案", whether it is named with the word for case at its end or not."""
    return f"{cause.removesuffix('案')}一案"


@register.filter
def cited(rows: list[Mapping[str, str]]) -> str:
    """Articles in running text, each with what it says."""
    return "、".join(f"{one['citation']}（{one['text']}）" for one in rows)


@register.filter
def balanced(label: str) -> SafeString:
    """A long label in two lines of like length, so that no single character stands alone."""
    if len(label) <= LINE:
        return format_html("{}", label)
    break_at = next((place for place in map(label.find, "（和及") if 2 < place <= LINE), (len(label) + 1) // 2)
    return format_html("{}<br>{}", label[:break_at], label[break_at:])


@register.filter
def with_certificates(people: list[Mapping[str, str]]) -> str:
    return "、".join(f"{one['name']}（执法证号{one['certificate']}）" for one in people)


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
