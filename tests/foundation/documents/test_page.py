"""Each kind's page, before it becomes a PDF: complete, and strict about what is missing."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest

from foundation.agencies.models import Agency
from foundation.documents.engine import MissingValue, engine
from foundation.documents.kinds import Field, Kind, kind_of
from foundation.documents.page import Sheet, page_of
from foundation.documents.qr import PageCode, address_of, page_address, read_address
from foundation.documents.shown import value_of
from foundation.documents.templatetags.document_tags import one_case
from foundation.documents.values import COLUMNS, RECORDS, ROWS, TYPES
from foundation.law.api import rules

from .conftest import DAY
from .examples import example

CODE = "ABCD2345EFGH6789"


def kinds() -> list[Kind]:
    return [kind_of(rule.code, DAY) for rule in rules("document_kind", on=DAY)]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def text_of(page: str) -> str:
    body = page[page.index("<body") :]
    return squeezed(html.unescape(re.sub(r"<[^>]+>", "", body)))


def pieces(field: Field, value: Any) -> Iterator[str]:
    """What must be readable of a field: each cell of a table, the name of a party, each line of a text."""
    if field.type in RECORDS:
        yield value["name"]
    elif field.type in ROWS:
        yield from (row[column.name] for row in value for column in COLUMNS[field.type] if column.required)
    elif field.type == "lines":
        yield from value
    elif field.type != "bool":
        yield from value.splitlines()


def unreadable(kind: Kind, data: dict[str, Any], text: str) -> list[str]:
    """The mandatory fields of which something is not in the text."""
    return [
        field.name for field in kind.fields if field.required
        if not all(squeezed(one) in text for one in pieces(field, value_of(field, data[field.name])))
    ]  # fmt: skip


def number_for(kind: Kind) -> str:
    if kind.series:
        return f"临{kind.series}〔2026〕18号"
    return example(kind)["number"] if kind.numbering == "incoming" else ""


def sheet(kind: Kind, agency: Agency) -> Sheet:
    return Sheet(kind.code, agency, DAY, example(kind), number_for(kind), CODE)


def test_every_kind_shows_every_mandatory_field(bureau: Agency) -> None:
    missing = {kind.code: unreadable(kind, example(kind), text_of(page_of(sheet(kind, bureau)))) for kind in kinds()}
    assert {code: fields for code, fields in missing.items() if fields} == {}


def test_every_kind_shows_title_number_and_the_way_to_verify_it(bureau: Agency) -> None:
    for kind in kinds():
        text = text_of(page_of(sheet(kind, bureau)))
        assert squeezed(kind.title_zh) in text
        assert squeezed(number_for(kind)) in text
        assert CODE in text


def test_the_qr_code_leads_to_the_verification_page_and_names_its_page(settings: Any) -> None:
    settings.SITE_URL = "https://lianlan.example/"
    assert address_of(CODE) == f"https://lianlan.example/verify/{CODE}/"
    assert page_address(PageCode(CODE, 2, 3)) == f"https://lianlan.example/verify/{CODE}/?p=2-3"


@pytest.mark.parametrize(("text", "page"), [
    (f"https://lianlan.example/verify/{CODE}/?p=2-3", PageCode(CODE, 2, 3)),
    (f"http://127.0.0.1:8000/verify/{CODE}/?p=1-1", PageCode(CODE, 1, 1)),
    (f"https://lianlan.example/verify/{CODE}/?p=4-3", None), (f"https://lianlan.example/verify/{CODE}/?p=0-3", None),
    (f"https://lianlan.example/verify/{CODE}/", None), ("https://shop.example/item?p=1-2", None), ("", None),
])  # fmt: skip
def test_a_scanned_code_names_a_page_or_nothing(text: str, page: PageCode | None) -> None:
    assert read_address(text) == page


def test_a_letter_names_the_agency_and_the_day_where_the_seal_stands(bureau: Agency) -> None:
    page = page_of(sheet(kind_of("CF", DAY), bureau))
    assert page.index('class="sign"') < page.rindex("临禾市生态环境局") < page.rindex("2026年4月2日")


def test_a_draft_says_so_and_has_neither_number_nor_code(bureau: Agency) -> None:
    kind = kind_of("CF", DAY)
    text = text_of(page_of(Sheet("CF", bureau, DAY, example(kind))))
    assert text.count("草稿") == 2
    assert "临环罚〔2026〕号" in text
    assert "扫码" not in text


def test_an_issued_document_is_no_draft(bureau: Agency) -> None:
    assert "草稿" not in text_of(page_of(sheet(kind_of("CF", DAY), bureau)))


def test_a_value_that_a_template_misses_is_an_error(bureau: Agency) -> None:
    from django.template import Context

    with pytest.raises(MissingValue, match=r"f\.colour"):
        engine().from_string("{{ f.colour }}").render(Context({"f": {}}))


def test_an_optional_field_without_a_value_is_struck(bureau: Agency) -> None:
    kind = kind_of("SH", DAY)
    empty = Sheet("SH", bureau, DAY, {**example(kind), "refusal_reason": ""}, "", CODE)
    assert "拒收事由／" in text_of(page_of(empty))


def test_what_an_officer_writes_is_no_markup(bureau: Agency) -> None:
    kind = kind_of("CF", DAY)
    data = {**example(kind), "facts": "<script>x</script>{{ f.amount }}"}
    page = page_of(Sheet("CF", bureau, DAY, data, "", CODE))
    assert "&lt;script&gt;x&lt;/script&gt;{{ f.amount }}" in page


def test_each_opinion_stands_on_the_form_with_office_name_and_time(bureau: Agency) -> None:
    text = text_of(page_of(sheet(kind_of("LA", DAY), bureau)))
    for piece in (
        "执法一科科长意见同意。顾远2025年6月16日09时50分",
        "副局长（分管执法）意见同意立案。程岳2025年6月16日10时00分",
    ):
        assert piece in text


def test_every_field_has_a_type_that_can_be_printed(db: None) -> None:
    unknown = [(kind.code, field.name) for kind in kinds() for field in kind.fields if field.type not in TYPES]
    assert unknown == []


def test_an_own_number_pattern_is_marked_as_chosen_here(db: None) -> None:
    """reference-data.md §3: national patterns are read in HN24; the others are own conventions."""
    own = {rule.code for rule in rules("document_kind", on=DAY) if "D" in rule.certainty.split()}
    assert own == {
        "BAS", "BGF", "BJC", "BTX", "CLR", "CXF", "CXG", "DJ", "DLC", "FAS", "FY", "GBB", "GGS", "HB", "JDG", "JJQ", "JYG", "KCG", "LA", "LJ", "LR", "LRG", "QRF", "XF", "XFG", "XZY", "YC", "ZDG", "ZJQ", "ZXX",
    }  # fmt: skip


@pytest.mark.parametrize("cause", ["涉嫌超标排放大气污染物案", "涉嫌超标排放大气污染物"])
def test_a_cause_in_running_text_names_the_case_once(cause: str) -> None:
    assert one_case(cause) == "涉嫌超标排放大气污染物一案"
