"""Reviewing what was investigated."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import wrong_subject
from cases.states import LegalResult
from foundation.agencies.models import Posting
from foundation.law import api as law
from foundation.workflow.forms import ActForm

from .base import LONG


def seen_by_a_person() -> list[tuple[str, str]]:
    """The triggers that no sum and no kind of penalty shows (§9, §10)."""
    every = [*law.rules("legal_review_trigger"), *law.rules("discussion_trigger")]
    return [(one.code, one.label) for one in {one.code: one for one in every}.values() if not one.body["computed"]]


class CaseReviewForm(ActForm):
    jurisdiction = forms.BooleanField(label=_("Jurisdiction holds"))
    party = forms.BooleanField(label=_("The party is the right one"))
    evidence = forms.BooleanField(label=_("Facts are clear and proved"))
    procedure = forms.BooleanField(label=_("Procedure is lawful"))
    law = forms.BooleanField(label=_("The right law is applied"))
    discretion = forms.BooleanField(label=_("Discretion is fitting"))
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)
    triggers = forms.MultipleChoiceField(
        label=_("Grounds for a legal review or a collective discussion that only a person sees"), choices=seen_by_a_person,
        required=False,
    )  # fmt: skip

    def prepare(self) -> None:
        if wrong := wrong_subject(self.obj.violation, self.obj.conduct_on):
            said = gettext("For this violation the party is not %(who)s (F2).") % {"who": wrong}
            self.fields["party"].help_text = said


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
