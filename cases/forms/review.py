"""Reviewing what was investigated."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import note_between_floors, right_subjects, role_in_words
from cases.states import LegalResult
from foundation.agencies.models import Posting
from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.workflow.forms import ActForm

from .base import LONG


def seen_by_a_person() -> list[tuple[str, str]]:
    """The triggers that no sum and no kind of penalty shows (§9, §10)."""
    every = [*law.rules("legal_review_trigger"), *law.rules("discussion_trigger")]
    return [(one.code, marked(one)) for one in {one.code: one for one in every}.values() if not one.body["computed"]]


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
        if meant := right_subjects(self.obj.violation, self.obj.conduct_on):
            who = gettext(", ").join(map(role_in_words, meant))
            self.fields["party"].help_text = gettext("This violation is that of: %(who)s (F2).") % {"who": who}


class ReturnForm(ActForm):
    opinion = forms.CharField(label=_("What is missing"), widget=LONG)


class LegalReviewForm(ActForm):
    result = forms.ChoiceField(label=_("Result"), choices=LegalResult)
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class CaseLegalReviewForm(LegalReviewForm):
    """Of a penalty: a fine between the floors of the Code and of the Regulation on Permits needs a note why."""

    floors = forms.CharField(
        label=_("Why the fine may lie between the floors of the two laws"), widget=LONG, required=False
    )

    def prepare(self) -> None:
        self.note = note_between_floors(self.obj, self.asked.on)
        if self.note:
            self.fields["floors"].help_text = self.note
        else:
            del self.fields["floors"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.note and cleaned.get("result") == LegalResult.AGREE and not cleaned.get("floors"):
            self.add_error("floors", self.note)
        return {**cleaned, "floors": cleaned.get("floors", "")}


class DiscussionForm(ActForm):
    attendees = forms.ModelMultipleChoiceField(None, label=_("Attending without a vote"), required=False)
    place = forms.CharField(label=_("Place"), max_length=200)
    recorder = forms.CharField(label=_("Recorder"), max_length=60)
    opinions = forms.CharField(label=_("Opinions and votes"), widget=LONG)
    conclusion = forms.CharField(label=_("Conclusion"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("attendees", Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency))
