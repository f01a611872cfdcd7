"""A scanned pile is split and filed; missing pages are named, unread ones wait, repeated ones are known."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.utils import translation

from foundation.agencies.models import Agency, Posting
from foundation.documents.models import Document, Pile, Scan
from foundation.documents.scans.filing import by_hand, file_pile
from foundation.documents.scans.reading import code_on
from foundation.documents.scans.standing import papers_in, unread
from foundation.workflow.refused import Refused
from tests.foundation.documents.scanner import blank, picture, pile, printed, scanned, speckled
from tests.foundation.documents.test_issue import issued

LONG = "\n".join(["送达时当事人要求逐页核对，送达人当场宣读全文，当事人核对无误。"] * 15)


@pytest.fixture
def clerk(bureau: Agency) -> Posting:
    return Posting.objects.filter(agency=bureau, role="SERVER").first()


@pytest.fixture
def four(bureau: Agency) -> list[Document]:
    return [issued("SH", bureau, remark=LONG), issued("CF", bureau), issued("HZ", bureau), issued("ZG", bureau)]


def test_a_pile_of_four_documents_with_one_page_missing(four: list[Document], clerk: Posting) -> None:
    """Mixed, upside down, skewed, speckled, one page without code, one page twice."""
    slip, decision, receipt, order = (scanned(printed(one)) for one in four)
    assert [len(slip), len(decision), len(receipt), len(order)] == [2, 4, 1, 3]
    pages = [
        decision[0], *scanned(printed(four[1]), turn=180)[1:2], slip[0], *scanned(printed(four[2]), turn=3),
        speckled(order[0]), *scanned(printed(four[3]), turn=-7)[1:], decision[2], decision[3], blank(), decision[0],
    ]  # fmt: skip
    found = file_pile("批次1.pdf", pile(pages), by=clerk)
    standing = {one.document: one for one in papers_in(found)}
    assert {one.kind: (paper.pages, paper.of, paper.repeated) for one, paper in standing.items()} == {
        "SH": ((1,), 2, ()), "CF": ((1, 2, 3, 4), 4, (1,)), "HZ": ((1,), 1, ()), "ZG": ((1, 2, 3), 3, ()),
    }  # fmt: skip
    with translation.override("zh-hans"):
        assert [one.fault for one in standing.values() if one.fault] == [standing[four[0]].fault]
    assert standing[four[0]].missing == (2,)
    assert [one.index for one in unread(found)] == [10]


@pytest.mark.parametrize("dpi", [110, 150, 200, 300, 400])
@pytest.mark.parametrize("turn", [0, 2, 45, 90, 180, 271])
def test_a_code_is_read_at_any_usual_resolution_and_angle(four: list[Document], dpi: int, turn: int) -> None:
    document = four[2]
    page = code_on(scanned(printed(document), dpi=dpi, turn=turn)[0])
    assert page == (document.verify_code, 1, 1)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_is_filed_like_a_pdf(four: list[Document], clerk: Posting, form: str) -> None:
    found = file_pile(f"回执.{form.lower()}", picture(scanned(printed(four[2]))[0], form), by=clerk)
    assert [(one.document, one.number, one.of) for one in Scan.objects.filter(page__pile=found)] == [(four[2], 1, 1)]


def test_the_same_file_is_not_filed_twice(four: list[Document], clerk: Posting) -> None:
    content = pile(scanned(printed(four[2])))
    file_pile("a.pdf", content, by=clerk)
    with translation.override("en"), pytest.raises(Refused, match="scanned before"):
        file_pile("b.pdf", content, by=clerk)
    assert (Pile.objects.count(), Scan.objects.count()) == (1, 1)


def test_a_page_scanned_again_says_which_scan_it_repeats(four: list[Document], clerk: Posting) -> None:
    file_pile("a.pdf", pile(scanned(printed(four[2]))), by=clerk)
    file_pile("b.pdf", pile(scanned(printed(four[2]), dpi=300)), by=clerk)
    first, second = Scan.objects.order_by("pk")
    assert (first.repeats, second.repeats) == (None, first)


def test_what_is_no_scan_is_refused_and_nothing_kept(db: None, clerk: Posting) -> None:
    for content in (b"", b"hello", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\nbroken"):
        with pytest.raises(Refused):
            file_pile("x", content, by=clerk)
    assert Pile.objects.count() == 0


def test_a_document_that_the_officer_may_not_see_gets_no_page(four: list[Document], clerk: Posting) -> None:
    found = file_pile("a.pdf", pile(scanned(printed(four[2]))), by=clerk, may=lambda document: False)
    assert (len(unread(found)), Scan.objects.count()) == (1, 0)


def test_an_unread_page_is_filed_by_hand_once(four: list[Document], clerk: Posting) -> None:
    found = file_pile("a.pdf", pile([blank()]), by=clerk)
    (page,) = unread(found)
    scan = by_hand(page, four[2], 1, 1, clerk)
    assert (scan.document, scan.filed_by, unread(found)) == (four[2], clerk, [])
    page.refresh_from_db()
    with pytest.raises(Refused):
        by_hand(page, four[1], 1, 1, clerk)


def test_there_is_no_page_beyond_the_last(four: list[Document], clerk: Posting) -> None:
    (page,) = unread(file_pile("a.pdf", pile([blank()]), by=clerk))
    with translation.override("en"), pytest.raises(Refused, match="no such page"):
        by_hand(page, four[2], 2, 1, clerk)


def test_a_scan_is_never_changed_or_deleted(four: list[Document], clerk: Posting) -> None:
    file_pile("a.pdf", pile(scanned(printed(four[2]))), by=clerk)
    for change in (lambda rows: rows.update(number=1, of=9), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Scan.objects.all())
