"""What the start of a number series asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.documents.series_start import untouched
from foundation.law import api as law
from foundation.workflow.forms import ActForm


def numbered() -> list[tuple[str, str]]:
    """The series that documents bear here, each with the titles of its kinds."""
    found: dict[str, list[str]] = {}
    for rule in {one.code: one for one in law.rules("document_kind")}.values():
        if series := rule.body.get("series"):
            found.setdefault(series, []).append(rule.label)
    return [(series, f"{series} · {'、'.join(labels)}") for series, labels in sorted(found.items())]


class SeriesForm(ActForm):
    series = forms.ChoiceField(label=_("Number series"), choices=numbered)
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2100)
    first = forms.IntegerField(label=_("First number given here"), min_value=2, max_value=1_000_000)
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if {"series", "year"} <= cleaned.keys() and not untouched(
            self.asked.by.office.agency, cleaned["series"], cleaned["year"]
        ):
            self.add_error(
                "series", gettext("This series has begun already; a series starts at a number of its own only once.")
            )
        return cleaned
