"""What a list asks: word, filters, order; the same for the page, the sheet and the saved view."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.utils.functional import cached_property

from foundation.agencies.actor import Actor

from .clock_face import face
from .inbox.row import tightest
from .registry import Bench

PAGE, MOST = 25, 10_000


def listed(bench: Bench, by: Actor, asked: Any) -> QuerySet[Any]:
    """The rows that this officer may see, as `asked` narrows and orders them."""
    return ordered(narrowed(bench.rows(by), bench, asked), bench, asked.get("order", ""))


class Pages(Paginator):
    """The pages of a list. A long one is not counted to its end: beyond MOST rows it says "more than", and is narrowed."""

    @cached_property
    def counted(self) -> int:
        return self.object_list.order_by().values("pk")[: MOST + 1].count()  # type: ignore[union-attr]

    @property
    def count(self) -> int:  # type: ignore[override]
        return min(self.counted, MOST)

    @property
    def has_more(self) -> bool:
        return self.counted > MOST


def question(bench: Bench, asked: Any) -> str:
    """What was asked, in one form whatever the address held beside it: "q=…&state=…&order=…"."""
    names = ["q", *(one.name for one in bench.filters), "order"]
    return urlencode([(name, asked[name].strip()) for name in names if asked.get(name, "").strip()])


def narrowed(rows: QuerySet[Any], bench: Bench, asked: Any) -> QuerySet[Any]:
    """By the search word and the chosen filters; a value that is no choice narrows nothing."""
    if word := asked.get("q", "").strip():
        rows = rows.filter(matches(bench, word))
    for one in bench.filters:
        value = asked.get(one.name, "")
        if value and value in {str(key) for key, _label in choices(bench, one)}:
            rows = rows.filter(**{one.name: value})
    return rows


def matches(bench: Bench, word: str) -> Q:
    found = Q(pk__in=[])
    for path in bench.search:
        found |= Q(**{f"{path}__icontains": word})
    return found


def ordered(rows: QuerySet[Any], bench: Bench, asked: str) -> QuerySet[Any]:
    allowed = {column.order for column in bench.columns if column.order}
    if asked.lstrip("-") in allowed:
        return rows.order_by(asked, "pk")
    return rows if rows.ordered else rows.order_by("-born_at", "pk")


def choices(bench: Bench, one: Any) -> list[tuple[str, Any]]:
    if one.choices:
        return list(one.choices())
    return [(key, label) for key, label in bench.model._meta.get_field(one.name).choices if key]


def clocks_by_about(abouts: list[str]) -> dict[str, Any]:
    from django.utils import timezone

    from foundation.clocks.models import Clock

    found: dict[str, list[Clock]] = {}
    for clock in Clock.objects.running_at(timezone.now()).filter(about__in=abouts):
        found.setdefault(clock.about, []).append(clock)
    nearest = {about: tightest(clocks, ()) for about, clocks in found.items()}
    return {about: face(clock) for about, clock in nearest.items() if clock}
