"""What publication and listing ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms import A_SUM, LONG, choices_of
from cases.models import Case
from foundation.clocks.due import due
from foundation.clocks.tables import known
from foundation.law import api as law
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm

from .states import RevocationGround, Tier


class ChangedForm(ActForm):
    changed_on = forms.DateField()


class VariedForm(ActForm):
    amount = forms.DecimalField(required=False, **A_SUM)
    tier = forms.ChoiceField(choices=Tier)


class PrepareItemForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    number = forms.CharField(max_length=60)
    decided_on = forms.DateField()
    tier = forms.ChoiceField(choices=Tier)
    facts = forms.CharField()
    violation = forms.CharField(max_length=12)
    articles = forms.CharField()
    penalty_type = forms.CharField(max_length=24)
    amount = forms.DecimalField(required=False, **A_SUM)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by))


class PublishItemForm(ActForm):
    """Nothing that MEE30 art. 63 and 64 keep back may stand in the text."""

    facts = forms.CharField(label=_("Facts as published"), widget=LONG)
    checked = forms.BooleanField(
        label=_("Checked: no secret, no personal identifier, address, telephone, account or person not penalised")
    )


class RevocationForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=RevocationGround)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class CandidateForm(ActForm):
    penalty = forms.ModelChoiceField(None, label=_("Penalty item"))
    basis = forms.ChoiceField(label=_("List basis"), choices=choices_of("list_basis"))
    trigger = forms.ChoiceField(label=_("Trigger"), choices=choices_of("trigger"))
    tier = forms.ChoiceField(label=_("Class"), choices=Tier)
    measures = forms.JSONField(label=_("Measures"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)

    def prepare(self) -> None:
        from .models import PenaltyItem

        self.narrow("penalty", PenaltyItem.objects.visible_to(self.asked.by))


class ListingNoticeForm(ActForm):
    facts = forms.CharField(label=_("Facts and underlying decision"), widget=LONG)
    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class ListingNoticeServiceForm(ServiceForm):
    """The time for the decision runs from the end of the defence."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        limit = law.limit("listing-defence", on=self.asked.on)
        return {**cleaned, "defence_ends": due(limit, self.asked.on, known()).on}


class DefenceForm(ActForm):
    defence = forms.CharField(label=_("Statement and defence"), widget=LONG)
    answer = forms.CharField(label=_("Re-checked and answered: adopted or not, and why"), widget=LONG)


class ListingDecisionForm(ActForm):
    reasons = forms.CharField(label=_("Reasons and how the subject was heard"), widget=LONG)

    def clean(self) -> dict[str, Any]:
        return {**super().clean(), "term_from": self.asked.on}


class PublishListingForm(ActForm):
    checked = forms.BooleanField(label=_("Checked: name, credit code, class, terms and measures as decided and served"))
