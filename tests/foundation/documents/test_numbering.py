from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from foundation.agencies.models import Agency, Posting
from foundation.documents.models import Document, NumberSeries
from foundation.documents.numbering import reserve, void
from foundation.ledger.chain import lock_head

from .test_issue import issued

DAY = date(2026, 4, 2)
THREADS, EACH = 8, 5


def test_a_number_is_reserved_inside_a_transaction_only(province: None) -> None:
    bureau = Agency.objects.get(name="临禾市生态环境局")
    with pytest.raises(RuntimeError, match="outside"):
        reserve(bureau, "环罚", DAY)


def test_a_voided_number_is_never_given_again(bureau: Agency) -> None:
    first = issued("CF", bureau)
    void(about=first.about, seq=first.seq, reason="录入错误", by=Posting.objects.first())
    assert issued("CF", bureau).number == "临环罚〔2026〕2号"
    assert Document.objects.get(pk=first.pk).voided.reason == "录入错误"


def _fail() -> None:
    with transaction.atomic():
        reserve(Agency.objects.get(name="临禾市生态环境局"), "环罚", DAY)
        raise ValueError("the act failed")


def test_an_act_that_fails_leaves_no_gap(bureau: Agency) -> None:
    with pytest.raises(ValueError, match="the act failed"):
        _fail()
    assert reserve(bureau, "环罚", DAY).n == 1


def _reserve_some(head_first: bool) -> list[int]:
    """As an act does it: the ledger's head first; or the series' own lock alone."""
    bureau = Agency.objects.get(name="临禾市生态环境局")
    given = []
    for _time in range(EACH):
        with transaction.atomic():
            if head_first:
                lock_head()
            given.append(reserve(bureau, "环罚", DAY).n)
    connection.close()
    return given


@pytest.mark.servers
@pytest.mark.parametrize("head_first", [True, False])
def test_eight_threads_get_every_number_once(province: None, head_first: bool) -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        given = [n for numbers in pool.map(_reserve_some, [head_first] * THREADS) for n in numbers]
    assert sorted(given) == list(range(1, THREADS * EACH + 1))
    assert NumberSeries.objects.get(series="环罚").last == THREADS * EACH
