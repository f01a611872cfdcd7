"""pydantic's complaints in words of the language asked for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

WORDS = {
    "missing": gettext_lazy("This field is required."),
    "extra_forbidden": gettext_lazy("There is no such field."),
    "uuid_parsing": gettext_lazy("An identifier such as 3f2b7c1e-8a55-4d1c-9f0e-2b6d1c7a9e44 belongs here."),
    "date_from_datetime_parsing": gettext_lazy("A date such as 2026-11-23 belongs here."),
    "date_parsing": gettext_lazy("A date such as 2026-11-23 belongs here."),
    "int_parsing": gettext_lazy("A whole number belongs here."),
    "decimal_parsing": gettext_lazy("A number belongs here."),
    "string_type": gettext_lazy("A text belongs here."),
    "list_type": gettext_lazy("A list belongs here."),
    "json_invalid": gettext_lazy("This is not valid JSON."),
}
LIMITS = {
    "literal_error": ("expected", gettext_lazy("Choose one of: %(limit)s.")),
    "enum": ("expected", gettext_lazy("Choose one of: %(limit)s.")),
    "string_too_long": ("max_length", gettext_lazy("At most %(limit)s characters.")),
    "string_too_short": ("min_length", gettext_lazy("At least %(limit)s characters.")),
    "too_long": ("max_length", gettext_lazy("At most %(limit)s entries.")),
    "too_short": ("min_length", gettext_lazy("At least %(limit)s entries.")),
    "greater_than_equal": ("ge", gettext_lazy("At least %(limit)s.")),
    "less_than_equal": ("le", gettext_lazy("At most %(limit)s.")),
}


def in_words(error: dict[str, Any]) -> str:
    """What would be right, for one of pydantic's errors."""
    kind = error["type"]
    if kind in LIMITS:
        name, sentence = LIMITS[kind]
        return str(sentence) % {"limit": error.get("ctx", {}).get(name, "")}
    return str(WORDS[kind]) if kind in WORDS else _("This value is not valid (%(kind)s).") % {"kind": kind}
