"""Entering who reported: typed once, sealed at once; form, draft, record and kept texts hold the row's key alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.models import Posting
from foundation.desk.keeping import NEVER_KEPT

PARTS = {
    "name": gettext_lazy("Full name"), "phone": gettext_lazy("Telephone"), "address": gettext_lazy("Address"),
    "id_number": gettext_lazy("Identity number"),
}  # fmt: skip
LONGEST = 200
SHORTEST = 2  # letters of a name or number that are looked for in a text


def seal_reporter(by: Posting, **parts: str) -> Any:
    """The sealed row of who reported. ValidationError where a part is missing or too long."""
    from .models import Reporter

    given = {name: (parts.get(name) or "").strip() for name in PARTS}
    if not given["name"]:
        raise ValidationError(_("A named report needs the reporter's name; an anonymous one none of these."))
    if too_long := [str(PARTS[name]) for name, text in given.items() if len(text) > LONGEST or "\x00" in text]:
        raise ValidationError(
            _("Too long, or not readable: %(parts)s (at most %(most)d letters).")
            % {"parts": ", ".join(too_long), "most": LONGEST}
        )
    return Reporter.objects.create(sealed_by=by, **given)


def named_in(reporter: Any, text: str) -> bool:
    """Whether a text gives the reporter away."""
    parts = [getattr(reporter, name) for name in PARTS]
    return any(len(part) >= SHORTEST and part in text for part in parts)


class ReporterField(forms.ModelChoiceField):
    """A sealed row that this officer made and no report has."""


class Sealed(forms.Widget):
    """Four inputs whose texts are sealed as soon as the page is sent, and never given back."""

    use_fieldset = True

    def __init__(self, seal: Callable[..., Any]) -> None:
        super().__init__()
        self.seal = seal

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = {part: data.get(f"{NEVER_KEPT}{name}-{part}", "") for part in PARTS}
        return str(self.seal(**typed).pk) if any(typed.values()) else self.kept(data, name)

    def kept(self, data: Any, name: str) -> Any:
        return data.get(name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def id_for_label(self, id_: str, index: Any = None) -> str:
        return ""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        held = ""
        if value:
            held = format_html('<p class="hint">{}</p><input type="hidden" name="{}" value="{}">',
                               _("Sealed. What is typed here replaces it."), name, value)  # fmt: skip
        inputs = ((f"{NEVER_KEPT}{name}-{part}", label) for part, label in PARTS.items())
        return format_html('<div id="id_{}">{}{}</div>', name, held, format_html_join(
            "", '<p><label for="id_{0}">{1}</label><input type="text" id="id_{0}" name="{0}" autocomplete="off"></p>', inputs
        ))  # fmt: skip
