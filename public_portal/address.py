"""The state of a search lives in its address: read it, and write the addresses one step away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blacklist.search.query import FACETS, BadQuery, Query, Sort

CHOICES_LIMIT = 20  # of one facet; more is no person's question


@dataclass(frozen=True)
class Address:
    """What was asked for. `sort` empty: best match where there is text, else newest first."""

    q: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def read(cls, get: QueryDict) -> Address:
        """Takes what it understands and leaves the rest; days are judged by `query`."""
        chosen = {name: tuple(dict.fromkeys(get.getlist(name)))[:CHOICES_LIMIT] for name in FACETS}
        page = get.get("page", "")
        return cls(
            q=get.get("q", "").strip(),
            filters={name: values for name, values in chosen.items() if any(values)},
            since=get.get("since", "").strip(),
            until=get.get("until", "").strip(),
            sort=get["sort"] if get.get("sort") in Sort.values else "",
            page=int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
        )

    @property
    def order(self) -> str:
        return self.sort or (Sort.RELEVANCE if self.q else Sort.NEWEST)

    def query(self) -> Query:
        """The question for the search; BadQuery names a day that is none."""
        since, until = _day(self.since), _day(self.until)
        if since and until and until < since:
            raise BadQuery(_("The last day lies before the first: %(since)s to %(until)s.") % vars(self))
        return Query(self.q, filters=self.filters, since=since, until=until, sort=self.order, page=max(1, self.page))

    def toggled(self, facet: str, value: str) -> Address:
        """The same question with one choice more, or less; from its first page."""
        now = self.filters.get(facet, ())
        then = tuple(one for one in now if one != value) if value in now else (*now, value)
        filters = {**self.filters, facet: then}
        return replace(self, filters={name: values for name, values in filters.items() if values}, page=1)

    def but(self, **changes: Any) -> Address:
        return replace(self, **{"page": 1, **changes})

    def pairs(self, *without: str) -> Iterator[tuple[str, str]]:
        """Name and value, as a form or an address carries them; nothing empty."""
        single = {"q": self.q, "since": self.since, "until": self.until, "sort": self.sort}
        every: Iterable[tuple[str, str]] = [
            *single.items(),
            *((name, value) for name in FACETS for value in self.filters.get(name, ())),
            ("page", str(self.page) if self.page > 1 else ""),
        ]
        return ((name, value) for name, value in every if value and name not in without)

    def __str__(self) -> str:
        query = urlencode(list(self.pairs()))
        return reverse("portal:search") + (f"?{query}" if query else "")


def _day(text: str) -> date | None:
    try:
        found = parse_date(text) if text else None
    except ValueError:
        found = None
    if text and found is None:
        raise BadQuery(
            _("“%(text)s” is no day; write it as year-month-day, such as %(day)s.")
            % {"text": text, "day": "2026-11-23"}
        )
    return found
