"""How an exhibit is entered on the desk: one original, and the record of the chosen type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .evidence_details import LONGEST, Detail


class Upload(forms.Widget):
    """One file. `store(name, content)` keeps it and returns its SHA-256; it is kept at once."""

    needs_multipart_form = True

    def __init__(self, store: Callable[[str, bytes], str]) -> None:
        super().__init__()
        self.store = store

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        if isinstance(data.get(name), dict):
            return data[name]
        if file := files.get(name):
            return {"sha256": self.store(file.name, file.read()), "name": file.name}
        return self.kept(data, name)

    def kept(self, data: Any, name: str) -> dict[str, str] | None:
        sha256 = data.get(f"{name}-sha256")
        return {"sha256": sha256, "name": data.get(f"{name}-name", "")} if sha256 else None

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def format_value(self, value: Any) -> Any:
        return value

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        held = ""
        if isinstance(value, dict):
            held = format_html(
                '<p class="hint">{} {}</p><input type="hidden" name="{}-sha256" value="{}"><input type="hidden" name="{}-name" value="{}">',
                _("Kept:"), value.get("name", ""), name, value.get("sha256", ""), name, value.get("name", ""),
            )  # fmt: skip
        return format_html('{}<input type="file" id="id_{}" name="{}" accept=".jpg,.jpeg,.png,.pdf">', held, name, name)


class DetailsByKind(forms.Widget):
    """A group of inputs for each type, of which a script shows only the one that was chosen."""

    use_fieldset = True

    def __init__(self, kinds: dict[str, tuple[str, list[Detail]]]) -> None:
        super().__init__()
        self.kinds = kinds

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        if isinstance(data.get(name), dict):
            return data[name]
        kind = data.get("kind", "")
        parts = self.kinds.get(kind, ("", []))[1]
        found = {part.name: data.get(f"{name}-{kind}-{part.name}", "").strip() for part in parts}
        return {part: text for part, text in found.items() if text}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def format_value(self, value: Any) -> Any:
        return value

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        known = value if isinstance(value, dict) else {}
        groups = ((kind, label, self._inputs(name, kind, parts, known)) for kind, (label, parts) in self.kinds.items())
        drawn = format_html_join(
            "", '<div class="by-kind" data-when-kind="{}" role="group" aria-label="{}">{}</div>', groups
        )
        return format_html('<div id="id_{}">{}</div>', name, drawn)

    def _inputs(self, name: str, kind: str, parts: list[Detail], known: dict[str, str]) -> SafeString:
        rows = ((f"{name}-{kind}-{part.name}", part.label, known.get(part.name, "")) for part in parts)
        lines = ((key, label, key, key, value, LONGEST) for key, label, value in rows)
        return format_html_join(
            "",
            '<p><label for="id_{}">{}</label><input type="text" id="id_{}" name="{}" value="{}" maxlength="{}"></p>',
            lines,
        )
