"""Reviewing what was investigated."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.states import LegalResult
from foundation.agencies.models import Posting
from foundation.workflow.forms import ActForm

from .base import LONG


class CaseReviewForm(ActForm):
    jurisdiction = forms.BooleanField(label=_("Jurisdiction holds"))
    party = forms.BooleanField(label=_("The party is the right one"))
    evidence = forms.BooleanField(label=_("Facts are clear and proved"))
    procedure = forms.BooleanField(label=_("Procedure is lawful"))
    law = forms.BooleanField(label=_("The right law is applied"))
    discretion = forms.BooleanField(label=_("Discretion is fitting"))
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class ReturnForm(ActForm):
    opinion = forms.CharField(label=_("What is missing"), widget=LONG)


class LegalReviewForm(ActForm):
    result = forms.ChoiceField(label=_("Result"), choices=LegalResult)
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class DiscussionForm(ActForm):
    attendees = forms.ModelMultipleChoiceField(None, label=_("Attending without a vote"), required=False)
    place = forms.CharField(label=_("Place"), max_length=200)
    recorder = forms.CharField(label=_("Recorder"), max_length=60)
    opinions = forms.CharField(label=_("Opinions and votes"), widget=LONG)
    conclusion = forms.CharField(label=_("Conclusion"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("attendees", Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency))
