"""Changing a served decision."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.states import Overlay
from foundation.workflow.forms import ActForm

from .base import A_SUM, LONG


class EffectForm(ActForm):
    """A variation names the fine that remains, which is never higher."""

    effect = forms.ChoiceField(label=_("What becomes of the decision"), choices=Overlay)
    fine = forms.DecimalField(label=_("Fine as varied (yuan)"), required=False, **A_SUM)
    procedural = forms.BooleanField(label=_("Only for the procedure (ARL 64; ALL 71)"), required=False)

    def clean_fine(self) -> Decimal | None:
        fine, varied = self.cleaned_data["fine"], self.cleaned_data.get("effect") == Overlay.VARIED
        if varied and fine is None:
            raise forms.ValidationError(gettext("Name the fine that remains."))
        if varied and fine > (self.obj.fine or 0):
            raise forms.ValidationError(gettext("A variation is never heavier than %(sum)s yuan.") % {"sum": f"{self.obj.fine or 0:,}"})  # fmt: skip
        return fine if varied else None


class ChangeForm(EffectForm):
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class SuperiorChangeForm(ChangeForm):
    body = forms.CharField(label=_("Superior authority"), max_length=120)
    number = forms.CharField(label=_("Number of its decision"), max_length=60)


class RemedyEffectForm(EffectForm):
    effective_on = forms.DateField(label=_("Effective on"))

    def clean_fine(self) -> Any:
        return self.cleaned_data["fine"]
