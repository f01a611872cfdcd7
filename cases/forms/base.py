"""What the forms of a case share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.discretion.forms import WeighedForm
from cases.law import names_an_article
from foundation.law import api as law

LONG = forms.Textarea(attrs={"rows": 4})
A_SUM = {"max_digits": 18, "decimal_places": 2, "min_value": 0}


def choices_of(kind: str) -> Any:
    """The rules of a kind as choices, asked when the form is shown."""
    return lambda: [(rule.code, rule.label) for rule in {one.code: one for one in law.rules(kind)}.values()]


class ArticlesField(forms.CharField):
    """The articles violated, each by its number; "the relevant provisions" names none (F4)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=LONG, **kwargs)

    def validate(self, value: str) -> None:
        super().validate(value)
        if not names_an_article(value):
            raise forms.ValidationError(gettext("Name the text and the number of the article (F4)."))


class ViolationField(forms.ChoiceField):
    """One of the violations that the law data knows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Violation"), choices=choices_of("violation"), **kwargs)


class FineForm(WeighedForm):
    """A fine inside the range that the law of the conduct's day sets, lighter law considered (F4), built up from the factors."""

    fine = forms.DecimalField(label=_("Fine (yuan)"), required=False, **A_SUM)
    discretion = forms.CharField(label=_("Discretion: factors and why"), widget=LONG)

    def clean_fine(self) -> Any:
        return self.lawful_fine()
