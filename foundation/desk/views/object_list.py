"""/desk/<model>/: the objects of one kind that this officer may see."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from foundation.desk import many, saved
from foundation.desk.display import NOTHING
from foundation.desk.listing import PAGE, Pages, choices, clocks_by_about, listed, question
from foundation.desk.objects import url_of
from foundation.desk.registry import Bench, births_of_nothing

from .base import DeskView


class ObjectList(DeskView):
    template_name = "desk/list.html"
    bench: Bench | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Pages(self.rows(), PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            title=self.bench.label, icon=self.bench.icon, bench=self.bench, page=page, table=self.table(list(page)),
            filters=self.filters(), q=self.request.GET.get("q", ""), order=self.request.GET.get("order", ""),
            deeds=many.offered(self.bench, self.actor), question=question(self.bench, self.request.GET),
            views=saved.views_of(self.bench, self.actor), births=[one for one in births_of_nothing(self.actor) if one.bench is self.bench], **kwargs,
        )  # fmt: skip

    def rows(self) -> QuerySet[Any]:
        return listed(self.bench, self.actor, self.request.GET)

    def table(self, rows: list[Any]) -> list[dict[str, Any]]:
        """Each row's cells, and the clock that is nearest to its end."""
        clocks = clocks_by_about([row.about for row in rows])
        return [self.line(row, clocks.get(row.about)) for row in rows]

    def line(self, row: Any, clock: Any) -> dict[str, Any]:
        cells = [(column, column.of(row)) for column in self.bench.columns]
        name = " ".join(value for column, value in cells[:2] if value != NOTHING)
        return {"pk": row.pk.hex, "name": name, "url": url_of(row), "cells": cells, "clock": clock}

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
