"""A service on paper is complete only with its signed return slip."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from foundation.agencies.models import Agency, Posting
from foundation.documents.issue import issue
from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Service
from foundation.documents.scans.filing import file_pile
from foundation.documents.slips import missing, slip_of

from .conftest import DAY
from .examples import example
from .scanner import pile, printed, scanned
from .test_issue import issued

ABOUT = "case:" + "0" * 32


@pytest.fixture
def clerk(bureau: Agency) -> Posting:
    return Posting.objects.filter(agency=bureau, role="SERVER").first()


def slip(bureau: Agency, seq: int) -> Document:
    return issue("SH", about=ABOUT, seq=seq, agency=bureau, on=DAY, data=example(kind_of("SH", DAY)))


def served(document: Document, seq: int, method: str = "DIRECT") -> Service:
    return Service.objects.create(
        document=document, about=ABOUT, seq=seq, method=method, receiver="王明", identity="办公室主任", place="公司",
        served_at=timezone.now() + timedelta(minutes=seq),
    )  # fmt: skip


def test_a_service_waits_until_every_page_of_its_slip_is_in(bureau: Agency, clerk: Posting) -> None:
    notice, decision = served(issued("GZ", bureau), 3), served(issued("CF", bureau), 5)
    first, second = slip(bureau, 3), slip(bureau, 5)
    assert missing([ABOUT]) == [notice, decision]
    file_pile("回证.pdf", pile(scanned(printed(first))), by=clerk)
    assert missing([ABOUT]) == [decision]
    file_pile("回证2.pdf", pile(scanned(printed(second))), by=clerk)
    assert missing([ABOUT]) == []
    assert missing(["case:" + "1" * 32]) == []


def test_a_service_whose_slip_was_never_printed_is_missing(bureau: Agency) -> None:
    service = served(issued("GZ", bureau), 3)
    assert (slip_of(service), missing([ABOUT])) == (None, [service])


def test_an_electronic_service_needs_no_paper(bureau: Agency) -> None:
    served(issued("GZ", bureau), 3, method="ELECTRONIC")
    assert missing([ABOUT]) == []
