"""Entering a list whose lines have the same parts: materials, items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.actor import Actor
from foundation.workflow.lines import LinesField

from .widgets import draws

ROWS = 8
PARTS = {
    "title": gettext_lazy("Material"), "copies": gettext_lazy("Copies"), "form": gettext_lazy("Original or copy"),
    "name": gettext_lazy("Name"), "quantity": gettext_lazy("Quantity"), "feature": gettext_lazy("Features"),
    "place": gettext_lazy("Place"), "unit": gettext_lazy("Unit"), "post": gettext_lazy("Post"),
    "speaker": gettext_lazy("Speaker"), "words": gettext_lazy("Statement"), "at": gettext_lazy("Time"),
    "way": gettext_lazy("Method"), "result": gettext_lazy("Result"),
    "until": gettext_lazy("Last day (such as 2026-12-31)"), "amount": gettext_lazy("Amount (yuan)"),
}  # fmt: skip


class LineRows(forms.Widget):
    """A table of inputs; empty lines are left out. `parts`: key and label of each part."""

    use_fieldset = True

    def __init__(self, parts: Mapping[str, Any]) -> None:
        super().__init__()
        self.parts = parts

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        if isinstance(data.get(name), list):
            return data[name]
        rows = ({part: data.get(f"{name}-{n}-{part}", "").strip() for part in self.parts} for n in range(ROWS))
        return [row for row in rows if any(row.values())]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def format_value(self, value: Any) -> Any:
        return value

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        known = value if isinstance(value, list) else []
        heads = format_html_join("", '<th scope="col">{}</th>', ((label,) for label in self.parts.values()))
        lines = format_html_join("", "<tr>{}</tr>", ((self._cells(name, n, known),) for n in range(ROWS)))
        return format_html(
            '<table class="line-rows" id="id_{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
            name,
            heads,
            lines,
        )

    def _cells(self, name: str, n: int, known: list[dict[str, str]]) -> SafeString:
        row = known[n] if n < len(known) else {}
        cells = (
            (f"{name}-{n}-{part}", row.get(part, ""), _("Line %(number)d: %(part)s") % {"number": n + 1, "part": label})
            for part, label in self.parts.items()
        )
        return format_html_join("", '<td><input type="text" name="{}" value="{}" aria-label="{}"></td>', cells)


@draws(LinesField)
def lines(field: Any, by: Actor) -> LineRows:
    return LineRows({part: PARTS.get(part, part) for part in field.parts})
