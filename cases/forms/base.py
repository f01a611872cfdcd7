"""What the forms of a case share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.discretion.forms import WeighedForm
from cases.law import names_an_article
from foundation.law import api as law
from foundation.law.certainty import marked

LONG = forms.Textarea(attrs={"rows": 4})
A_SUM = {"max_digits": 18, "decimal_places": 2, "min_value": 0}


def choices_of(kind: str) -> Any:
    """The rules of a kind as choices, asked when the form is shown; what is unsure is marked."""
    return lambda: [(rule.code, marked(rule)) for rule in {one.code: one for one in law.rules(kind)}.values()]


class ArticlesField(forms.CharField):
    """The articles violated, each by its number; "the relevant provisions" names none (F4)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=LONG, **kwargs)

    def validate(self, value: str) -> None:
        super().validate(value)
        if not names_an_article(value):
            raise forms.ValidationError(gettext("Name the text and the number of the article (F4)."))


def refuse_bare_catch_all(form: Any, name: str) -> None:
    """A ground that the law data marks as a catch-all clause needs the provision that it refers to, in the field `name`."""
    ground, text = form.cleaned_data.get("ground"), form.cleaned_data.get(name, "")
    if ground and law.in_force(ground, on=form.asked.on).body.get("catch_all") and not names_an_article(text):
        form.add_error(
            name,
            gettext("This ground is a catch-all clause: name the text and article on which it rests (F4)."),
        )


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
