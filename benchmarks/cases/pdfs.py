"""PDFs of issued documents: the first of a process, then one after the other, beside bare WeasyPrint on the same HTML."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from weasyprint import HTML

from demo.others import _names, enterprise
from demo.telling import Teller
from demo.walk import Matter, Walk
from foundation.documents.models import Document
from foundation.documents.page import Sheet, page_of
from foundation.documents.pdf import VARIANT, to_pdf

from . import standing


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def papers() -> list[Document]:
    """The documents of one case from the clue to the archive."""
    Walk(Teller(lambda line: None), Matter(enterprise(*next(_names())), date(2026, 3, 2))).to("archive")
    return list(Document.objects.order_by("created_at"))


def ours(document: Document) -> bytes:
    return to_pdf(page_of(Sheet.of(document)))


def bare(page: str) -> bytes:
    return HTML(string=page).write_pdf(pdf_variant=VARIANT)


def measure(rounds: int) -> dict[str, Any]:
    standing.stand_up()
    documents = papers()
    cold = seconds(lambda: ours(documents[0]))
    pages = [page_of(Sheet.of(one)) for one in documents]
    bare(pages[0])
    mine, peer = [], []
    for _round in range(rounds):  # in turn, so that both meet the same load
        for document, page in zip(documents, pages, strict=True):
            mine.append(seconds(lambda one=document: ours(one)))
            peer.append(seconds(lambda one=page: bare(one)))
    sizes = sorted(len(ours(one)) for one in documents)
    return {
        "documents": len(documents), "cold": cold, "per second": len(mine) / sum(mine), "bare per second": len(peer) / sum(peer),
        "ratio": sum(mine) / sum(peer), "median KB": statistics.median(sizes) / 1024, "largest KB": sizes[-1] / 1024,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
