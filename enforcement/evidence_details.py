"""What each type of evidence must carry: the fields are law data (`evidence_types.yaml`; administrative-case.md §6)."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext

from foundation.law import api as law

LONGEST = 500


class Detail(NamedTuple):
    """One mandatory field of a type."""

    name: str
    label: str


def details_of(on: date) -> dict[str, list[Detail]]:
    """Type → its mandatory fields, by the law of that day, labelled in the active language."""
    english = (get_language() or "").startswith("en")
    return {
        rule.body["value"]: [Detail(one["name"], one["en" if english else "zh"]) for one in rule.body["fields"]]
        for rule in law.rules("evidence_type", on=on)
    }


class DetailsField(forms.JSONField):
    """{field: text} for the type that was chosen. `types`: what `details_of` said."""

    types: dict[str, list[Detail]] = {}

    def clean(self, value: Any) -> dict[str, str]:
        found = super().clean(value)
        if not isinstance(found, dict) or not all(
            isinstance(one, str) and len(one) <= LONGEST for one in found.values()
        ):
            raise ValidationError(
                gettext("Enter what this type of evidence must carry, each in at most 500 characters.")
            )
        return {name: text.strip() for name, text in found.items() if text.strip()}

    def checked(self, kind: str, found: dict[str, str], *, has_file: bool) -> dict[str, str]:
        """Only the fields of the type, and all of them; the hash of an uploaded original is computed."""
        asked = [one for one in self.types.get(kind, []) if not (has_file and one.name == "hash")]
        if missing := [one.label for one in asked if one.name not in found]:
            raise ValidationError(gettext("Missing: %(names)s.") % {"names": gettext(", ").join(missing)})
        return {one.name: found[one.name] for one in self.types[kind] if one.name in found}


class OriginalField(forms.JSONField):
    """One uploaded original, named by its hash: {sha256, name}."""

    def clean(self, value: Any) -> str:
        from .models import StoredFile

        found = super().clean(value)
        if not found:
            return ""
        sha256 = found.get("sha256") if isinstance(found, dict) else None
        if not isinstance(sha256, str) or not StoredFile.objects.filter(sha256=sha256).exists():
            raise ValidationError(gettext("Upload the original."))
        return sha256
