"""One line of the search results, from an entry that the search found and the database confirmed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from blacklist.search.query import Hit

from .items import is_demo, tag_of, what_of


class Row(NamedTuple):
    """`name`: pieces of the enterprise's name, each with whether it was asked for."""

    name: tuple[tuple[str, bool], ...]
    uscc: str
    region: str
    tag: str
    what: str
    amount: Decimal | None
    number: str
    decided_on: date
    until: datetime
    fictional: bool


def row_of(hit: Hit) -> Row:
    entry = hit.entry
    enterprise = entry.enterprise
    return Row(
        hit.name, enterprise.uscc, enterprise.region.name, tag_of(entry), what_of(entry),
        getattr(entry, "amount", None), entry.number, entry.decided_on, entry.visible_until, is_demo(entry),
    )  # fmt: skip
