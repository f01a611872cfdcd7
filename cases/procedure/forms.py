"""What is asked about who acts in a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import LONG, choices_of
from cases.models import Case
from enforcement.models import Lead
from foundation.agencies.models import Agency, Posting
from foundation.agencies.queries import agencies_below
from foundation.workflow.forms import ActForm

from .jurisdiction import common_superior, may_be_decided
from .states import Asker


class RecusalForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    officer = forms.ModelChoiceField(None, label=_("Officer concerned"))
    asker = forms.ChoiceField(label=_("Asked by"), choices=Asker)
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("recusal_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by))
        self.narrow("officer", Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        officer = cleaned.get("officer")
        if cleaned.get("asker") == Asker.SELF and officer and officer.officer_id != self.asked.by.officer_id:
            self.add_error("officer", gettext("Who withdraws himself names himself."))
        return cleaned


class RecusalDecisionForm(ActForm):
    answer = forms.CharField(label=_("Answer and reasons"), widget=LONG)
    told_to = forms.CharField(label=_("Answer handed to"), max_length=120)


class AssistanceForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    receiver = forms.ModelChoiceField(None, label=_("Authority asked"))
    purpose = forms.CharField(label=_("Purpose"), max_length=300)
    tasks = forms.CharField(label=_("Items asked, one a line"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by))
        own = self.asked.by.agency
        self.narrow("receiver", Agency.objects.exclude(pk=own.pk) if own else Agency.objects.all())


class AnswerForm(ActForm):
    result = forms.CharField(label=_("Answer"), widget=LONG)


class PaperAnswerForm(AnswerForm):
    number = forms.CharField(label=_("Number of the answer"), max_length=60)


class DisputeForm(ActForm):
    """The receiver that holds itself not in charge may not hand on; it reports to the superior of both."""

    lead = forms.ModelChoiceField(None, label=_("Lead"))
    other = forms.ModelChoiceField(Agency.objects.all(), label=_("Other authority"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("lead", may_be_decided(Lead.objects.visible_to(self.asked.by)))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        lead, other = cleaned.get("lead"), cleaned.get("other")
        if lead and other:
            cleaned["superior"] = common_superior(lead.agency, other)
            if cleaned["superior"] is None:
                self.add_error(
                    "other", gettext("These two authorities have no common superior here; write to it on paper.")
                )
        return cleaned


class DesignationForm(ActForm):
    designated = forms.ModelChoiceField(None, label=_("Authority designated"))
    designation = forms.CharField(label=_("Reasons of the designation"), widget=LONG)

    def prepare(self) -> None:
        below = agencies_below(self.asked.by.agency) if self.asked.by.agency else Agency.objects.none()
        self.narrow("designated", below)


class TakeOverForm(ActForm):
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    designation = forms.CharField(label=_("Why the superior decides itself"), widget=LONG)

    def prepare(self) -> None:
        below = Lead.objects.visible_to(self.asked.by).exclude(agency=self.asked.by.agency)
        self.narrow("lead", may_be_decided(below))
