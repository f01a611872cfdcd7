"""/desk/search/?q=…: one box over everything this officer may see."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.desk.display import attribute
from foundation.desk.listing import matches
from foundation.desk.objects import find_all, url_of
from foundation.desk.registry import Bench, bench_of, benches
from foundation.desk.stepper import labels_of
from foundation.documents.models import Document

from .base import DeskView

SHOWN = 20


class Hit(NamedTuple):
    title: str
    url: str
    number: str
    party: str
    state: str


class Search(DeskView):
    template_name = "desk/search.html"
    title = _("Search")
    icon = "search"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        word = self.request.GET.get("q", "").strip()
        groups = found(word, self.actor) if word else []
        return super().get_context_data(
            q=word, groups=groups, total=sum(len(hits) for _bench, hits in groups), **kwargs
        )


def found(word: str, by: Actor) -> list[tuple[Bench, list[Hit]]]:
    """Hits by kind: in the fields that each bench searches, and by the number of a document."""
    numbered = by_number(word, by)
    groups = [(bench, _of(bench, word, by, numbered)) for bench in benches()]
    return [(bench, hits) for bench, hits in groups if hits]


def by_number(word: str, by: Actor) -> list[Any]:
    abouts = Document.objects.filter(number__icontains=word).values_list("about", flat=True)[:SHOWN]
    return list(find_all(abouts, by).values())


def _of(bench: Bench, word: str, by: Actor, numbered: list[Any]) -> list[Hit]:
    rows = list(bench.rows(by).filter(matches(bench, word))[:SHOWN])
    keys = {row.pk for row in rows}
    return [hit(row) for row in [*(one for one in numbered if bench_of(one) is bench and one.pk not in keys), *rows]]


def hit(row: Any) -> Hit:
    bench = bench_of(row)
    state = labels_of(bench).get(str(row.state), str(row.state))
    return Hit(str(row), url_of(row), bench.number(row), attribute(row, bench.party), state)
