"""/desk/<model>/sheet/?…: the list as it is narrowed and ordered, all pages, as XLSX."""

from __future__ import annotations

import tempfile
from typing import Any
from urllib.parse import quote

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.desk import sheet
from foundation.desk.display import moment
from foundation.desk.listing import choices, listed, question
from foundation.desk.registry import Bench
from foundation.ledger.access import record_look

from .base import DeskView

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Sheet(DeskView):
    template_name = "desk/sheet.html"
    bench: Bench | None = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = listed(self.bench, self.actor, request.GET)
        count = rows.count()
        if count > sheet.MOST:
            return self.too_many(count)
        record_look(self.actor, f"list:{self.bench.name}", "download", [f"rows: {count}", *self.narrowed_by()])
        file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
        sheet.write(file, self.bench, rows, self.heading(count))
        file.seek(0)
        return self.sent(file)

    def too_many(self, count: int) -> HttpResponse:
        asked = question(self.bench, self.request.GET)
        context = {
            "title": self.bench.label,
            "icon": self.bench.icon,
            "count": count,
            "most": sheet.MOST,
            "question": asked,
        }
        return self.render_to_response(self.get_context_data(**context), status=422)

    def sent(self, file: Any) -> HttpResponse:
        response = FileResponse(file, content_type=XLSX)
        name = f"{self.bench.label} {timezone.localdate():%Y-%m-%d}.xlsx"
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
        response["Cache-Control"] = "no-store"
        return response

    def narrowed_by(self) -> list[str]:
        """The filters without the search word, which may be a person's name."""
        asked = self.request.GET
        return [f"{one.name}: {asked[one.name]}" for one in self.bench.filters if asked.get(one.name)]

    def heading(self, count: int) -> list[tuple[str, str]]:
        asked = self.request.GET
        chosen = [
            (str(one.label), str(dict(self.words(one)).get(asked[one.name], asked[one.name])))
            for one in self.bench.filters if asked.get(one.name)
        ]  # fmt: skip
        return [
            (_("List"), str(self.bench.label)), (_("As of"), moment(timezone.now())), (_("Taken by"), self.actor.name),
            (_("Agency"), str(self.actor.agency)), (_("Rows"), str(count)),
            *([(_("Contains"), asked["q"])] if asked.get("q") else []), *chosen,
        ]  # fmt: skip

    def words(self, one: Any) -> list[tuple[str, str]]:
        return [(str(key), str(label)) for key, label in choices(self.bench, one)]
