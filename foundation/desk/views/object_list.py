"""/desk/<model>/: the objects of one kind that this officer may see."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet

from foundation.desk.clock_face import face
from foundation.desk.inbox.row import tightest
from foundation.desk.objects import url_of
from foundation.desk.registry import Bench, births_of_nothing

from .base import DeskView

PAGE = 25


class ObjectList(DeskView):
    template_name = "desk/list.html"
    bench: Bench | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(self.rows(), PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            title=self.bench.label, icon=self.bench.icon, bench=self.bench, page=page, table=self.table(list(page)),
            filters=self.filters(), q=self.request.GET.get("q", ""), order=self.request.GET.get("order", ""),
            births=[one for one in births_of_nothing(self.actor) if one.bench is self.bench], **kwargs,
        )  # fmt: skip

    def rows(self) -> QuerySet[Any]:
        rows = self.bench.rows(self.actor)
        return ordered(narrowed(rows, self.bench, self.request.GET), self.bench, self.request.GET.get("order", ""))

    def table(self, rows: list[Any]) -> list[dict[str, Any]]:
        """Each row's cells, and the clock that is nearest to its end."""
        clocks = clocks_by_about([row.about for row in rows])
        return [
            {"url": url_of(row), "cells": [(column, column.of(row)) for column in self.bench.columns],
             "clock": clocks.get(row.about)}
            for row in rows
        ]  # fmt: skip

    def filters(self) -> list[dict[str, Any]]:
        return [
            {
                "name": one.name,
                "label": one.label,
                "choices": choices(self.bench, one),
                "chosen": self.request.GET.get(one.name, ""),
            }
            for one in self.bench.filters
        ]


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
