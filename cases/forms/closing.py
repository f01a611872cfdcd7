"""Closing and archiving."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.states import ClosingGround
from foundation.workflow.forms import ActForm

from .base import LONG


class GivenBackForm(ActForm):
    criminal_fine_on = forms.DateField(label=_("Criminal fine against the party, of"), required=False)
    outcome_on = forms.DateField(label=_("Outcome of"), required=False)


class ClosingForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground for closing"), choices=ClosingGround)
    remedies = forms.CharField(label=_("Reconsideration and litigation"), widget=LONG)
    execution = forms.CharField(label=_("Execution and confiscated goods"), widget=LONG)
    rectification = forms.CharField(label=_("Rectification"), widget=LONG)


class ArchiveForm(ActForm):
    volume = forms.CharField(label=_("File number"), max_length=60)
    retention = forms.ChoiceField(
        label=_("Retention"),
        choices=[("permanent", _("Permanent")), ("30", _("30 years")), ("10", _("10 years")), ("5", _("5 years"))],
    )
