"""Approving a sealing or seizure, and carrying it out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import LONG, DiscussionForm
from cases.forms.base import refuse_bare_catch_all
from cases.kin import case_of
from cases.measures.states import SeizureKind
from cases.models import Case
from cases.states import STANDS_STILL
from enforcement.forms import OnSiteForm
from enforcement.models import Lead
from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField


def grounds() -> list[tuple[str, str]]:
    """What a sealing or seizure may rest on; what is exempt is no ground."""
    found = {rule.code: rule for rule in law.rules("seizure_ground") if rule.body["class"] != "exempt"}
    return [(rule.code, marked(rule)) for rule in found.values()]


class BeginningForm(ActForm):
    """What is sealed or seized, and why; from a lead, or from a case that has none of the decision yet."""

    lead = forms.ModelChoiceField(None, label=_("Lead"), required=False)
    case = forms.ModelChoiceField(None, label=_("Case"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=SeizureKind)
    ground = forms.ChoiceField(label=_("Ground"), choices=grounds)
    no_exemption = forms.BooleanField(
        label=_("Checked: no public utility, basic livelihood or safety of production stands against it")
    )
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    violated = forms.CharField(label=_("Articles violated"), widget=LONG)
    things = forms.CharField(label=_("What is to be sealed or seized"), widget=LONG)

    def prepare(self) -> None:
        super().prepare()
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).exclude(enterprise=None))
        self.narrow("case", Case.objects.visible_to(self.asked.by).filter(state__in=STANDS_STILL))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        lead, case = cleaned.get("lead"), cleaned.get("case")
        if lead is None and case is None and not {"lead", "case"} & set(self.errors):
            self.add_error("lead", gettext("Name the lead or the case."))
        elif lead and case and case.lead_id != lead.pk:
            self.add_error("lead", gettext("This lead belongs to another case."))
        lead = lead or (case.lead if case else None)
        refuse_bare_catch_all(self, "violated")
        cleaned.pop("no_exemption", None)
        return {**cleaned, "lead": lead, "case": case or case_of(lead)}


class ApprovalForm(BeginningForm):
    major = forms.BooleanField(label=_("Major or complex"), required=False)

    def clean_major(self) -> bool:
        if self.cleaned_data["major"]:
            raise forms.ValidationError(gettext("A major measure is approved by the heads together (MEP29 art. 10)."))
        return False


class CollectiveApprovalForm(DiscussionForm, BeginningForm):
    """The record of the discussion, and what was approved."""

    field_order = ("lead", "case", "kind", "ground", "no_exemption", "facts", "violated", "things")

    def prepare(self) -> None:
        DiscussionForm.prepare(self)
        BeginningForm.prepare(self)


class SeizingForm(OnSiteForm):
    """On the spot and never covert; reasons, rights and record are what F11 asks for."""

    covert = None
    items = LinesField("name", "quantity", "feature", "place", label=_("Inventory"))
    stored_at = forms.CharField(label=_("Where and how it is kept"), max_length=200)
    testing = forms.CharField(label=_("Testing or appraisal: body and time"), max_length=300, required=False)
    reasons_told = forms.BooleanField(label=_("Told on the spot: reasons, basis, rights and remedies"))
    handed_over = forms.BooleanField(label=_("Decision and inventory handed over on the spot, each in two copies"))
    received_by = forms.CharField(label=_("Received by"), max_length=60)


class UrgentForm(SeizingForm, BeginningForm):
    """Both at once; the record of what was done on the spot stands apart in `record`."""

    field_order = ("lead", "case", "kind", "ground", "no_exemption", "facts", "violated", "things")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        facts = {
            name: cleaned.get(name) for name in ("lead", "case", *BeginningForm.base_fields) if name != "no_exemption"
        }
        kept = {name: cleaned.get(name) for name in ("items", "stored_at")}
        return {**facts, **kept, "record": cleaned}


class OpinionForm(ActForm):
    opinion = forms.CharField(label=_("Opinion and reasons"), widget=LONG)


class FiledForm(ActForm):
    case = forms.ModelChoiceField(Case.objects.none(), label=_("Case"))

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by).filter(lead=self.obj.lead_id))
