"""Uploading originals with an act: each file with what it shows. Kept at once, so that a second try loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

Store = Callable[[str, bytes], str]
ROWS = 4


class Uploads(forms.Widget):
    """Rows of a file and what it shows. `store(name, content)` keeps the original and returns its SHA-256."""

    needs_multipart_form = True
    use_fieldset = True

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """[{sha256, name, proves, taken_at}]; ValidationError for a file that is not what its name says."""
        if isinstance(data.get(name), list):
            return data[name]
        rows = [self._row(data, files, f"{name}-{n}") for n in range(ROWS)]
        return [row for row in rows if row]

    def _row(self, data: Any, files: Any, key: str) -> dict[str, str] | None:
        file = files.get(f"{key}-file")
        row = {part: data.get(f"{key}-{part}", "") for part in ("sha256", "name", "proves", "taken_at")}
        if file is not None:
            row |= {"sha256": self.store(file.name, file.read()), "name": file.name}
        return {part: value for part, value in row.items() if value} if row["sha256"] or row["proves"] else None

    def kept(self, data: Any, name: str) -> list[dict[str, str]]:
        """What was there apart from a file that could not be taken."""
        try:
            return self.value_from_datadict(data, {}, name)
        except ValidationError:
            return []

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def format_value(self, value: Any) -> Any:
        return value

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        known = value if isinstance(value, list) else []
        rows = [known[n] if n < len(known) else {} for n in range(ROWS)]
        return format_html(
            '<div id="id_{}">{}</div>',
            name,
            format_html_join("", "{}", ((_drawn(f"{name}-{n}", row, n),) for n, row in enumerate(rows))),
        )


def _drawn(key: str, row: dict[str, str], n: int) -> SafeString:
    held = ""
    if row.get("sha256"):
        held = format_html(
            '<p class="hint">{} {}</p><input type="hidden" name="{}-sha256" value="{}"><input type="hidden" name="{}-name" value="{}">',
            _("Kept:"), row.get("name", ""), key, row["sha256"], key, row.get("name", ""),
        )  # fmt: skip
    label = _("Photograph %(number)d") % {"number": n + 1}
    return format_html(
        '<div class="upload">{}<input type="file" name="{}-file" aria-label="{}" accept=".jpg,.jpeg,.png,.pdf">'
        '<input type="text" name="{}-proves" value="{}" aria-label="{}" placeholder="{}" maxlength="300"></div>',
        held, key, label, key, row.get("proves", ""), _("%(file)s: what it shows") % {"file": label}, _("What it shows"),
    )  # fmt: skip
