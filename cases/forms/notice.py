"""Telling the party, and hearing it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.law import gives_hearing_right
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm

from .base import LONG
from .penalty import PenaltyForm


class PriorNoticeForm(PenaltyForm):
    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class NoticeServiceForm(ServiceForm):
    """The right to ask for a hearing runs only where the notice gives it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        right = gives_hearing_right(self.obj, self.asked.on)
        return {**cleaned, "hearing_right_from": self.asked.at if right else None}


class StatementForm(ActForm):
    statement = forms.CharField(label=_("Statement and defence"), widget=LONG)
    answer = forms.CharField(label=_("Re-checked and answered: adopted or not, and why"), widget=LONG)


class WaiverForm(ActForm):
    waiver = forms.CharField(label=_("The written waiver: who signed it, when"), widget=LONG)
