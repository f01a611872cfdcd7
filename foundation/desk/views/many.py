"""/desk/<model>/many/: one action for the chosen rows: what would be done with each, then what was done."""

from __future__ import annotations

import re
import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from foundation.desk import many
from foundation.desk.listing import PAGE
from foundation.desk.many.plan import Pressing
from foundation.desk.objects import list_url, url_of
from foundation.desk.registry import Bench

from .base import DeskView

KEY = re.compile(r"[0-9a-f]{32}")
MARK = re.compile(r"([0-9a-f]{32})\.(\d{1,9})\.(\d{1,18})")


class Many(DeskView):
    """Looked at first (GET), pressed then (POST). The page keeps for each row what the officer saw of it."""

    template_name = "desk/many.html"
    bench: Bench | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = request.POST if request.method == "POST" else request.GET
        offered = {one.name: one for one in many.offered(self.bench, request.actor)}  # type: ignore[attr-defined]
        self.deed = offered.get(asked.get("do", ""))
        if self.deed is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chosen = [one for one in dict.fromkeys(request.GET.getlist("row")) if KEY.fullmatch(one)]
        if errors := too_many_or_none(chosen):
            return self.page(errors=errors, status=422)
        return self.page(rows=self.looked_at(chosen), form=self.form(), key=uuid.uuid4().hex)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        marks = [found.groups() for one in request.POST.getlist("mark") if (found := MARK.fullmatch(one))]
        key, form = request.POST.get("key", ""), self.form(request.POST)
        if errors := too_many_or_none(marks) or (
            [] if KEY.fullmatch(key) else [("", _("Open the page again from the list."))]
        ):
            return self.page(errors=errors, status=422)
        if form is not None and not form.is_valid():
            rows = self.looked_at([one[0] for one in marks])
            return self.page(rows=rows, form=form, key=key, errors=wrong(form), status=422)
        return self.page(results=self.pressed(marks, key, form.cleaned_data if form else {}))

    def form(self, *entered: Any) -> Any:
        return self.deed.form(*entered, by=self.actor) if self.deed.form else None

    def found(self, keys: list[str]) -> list[Any]:
        """The rows that this officer may see, in the order of the list."""
        rows = {row.pk.hex: row for row in self.bench.rows(self.actor).filter(pk__in=keys)}
        return [rows[key] for key in keys if key in rows]

    def looked_at(self, keys: list[str]) -> list[dict[str, Any]]:
        return [self.line(row) for row in self.found(keys)]

    def line(self, row: Any) -> dict[str, Any]:
        plan = self.deed.plan(row, self.actor)
        return {**self.named(row), "plan": plan, "mark": f"{row.pk.hex}.{row.seq}.{plan.version}"}

    def named(self, row: Any) -> dict[str, Any]:
        return {"number": self.bench.number(row), "title": self.bench.title(row), "url": url_of(row)}

    def pressed(self, marks: list[tuple[str, ...]], key: str, entered: dict[str, Any]) -> list[dict[str, Any]]:
        seen = {pk: (int(seq), int(version)) for pk, seq, version in marks}
        rows = [(row, Pressing(f"{key}:{row.pk.hex}", *seen[row.pk.hex], entered)) for row in self.found(list(seen))]
        return [{**self.named(one.obj), "one": one} for one in many.pressed(self.deed, rows, self.actor)]

    def page(self, *, status: int = 200, **found: Any) -> HttpResponse:
        context = self.get_context_data(
            title=self.deed.label, icon=self.bench.icon, bench=self.bench, back=list_url(self.bench), deed=self.deed, **found,
            **counts(found),
        )  # fmt: skip
        return self.render_to_response(context, status=status)


def counts(found: dict[str, Any]) -> dict[str, int]:
    results, rows = found.get("results") or [], found.get("rows") or []
    done = sum(1 for line in results if line["one"].done)
    return {
        "done": done, "undone": len(results) - done, "possible": sum(1 for line in rows if not line["plan"].reasons),
    }  # fmt: skip


def too_many_or_none(chosen: list[Any]) -> list[tuple[str, str]]:
    if not chosen:
        return [("", _("No row is chosen; tick at least one in the list."))]
    if len(chosen) > PAGE:
        return [("", _("At most %(most)d rows at once; choose fewer.") % {"most": PAGE})]
    return []


def wrong(form: Any) -> list[tuple[str, str]]:
    return [
        (f"id_{name}", f"{form.fields[name].label}: {one}") for name, errors in form.errors.items() for one in errors
    ]
