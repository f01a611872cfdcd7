"""What planning, drawing and recording ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.forms import OnSiteForm
from enforcement.states import SourceCategory
from foundation.agencies.models import Posting, Role
from foundation.subjects.models import Enterprise
from foundation.workflow.forms import ActForm

from .draw import TEAM
from .models import Campaign
from .states import Result

LONG = forms.Textarea(attrs={"rows": 4})


class CampaignForm(ActForm):
    title = forms.CharField(label=_("Title"), max_length=200)
    category = forms.ChoiceField(label=_("Source category"), choices=SourceCategory)
    plan = forms.CharField(label=_("What is checked, by which plan"), widget=LONG)
    subjects = forms.ModelMultipleChoiceField(None, label=_("Subjects that may be drawn"))
    inspectors = forms.ModelMultipleChoiceField(None, label=_("Officers who may be drawn"))
    size = forms.IntegerField(label=_("Subjects to be drawn"), min_value=1)

    def prepare(self) -> None:
        place = self.asked.by.agency.region_id.rstrip("0") if self.asked.by.agency else ""
        self.narrow("subjects", Enterprise.objects.filter(region__code__startswith=place))
        field = Posting.objects.valid_on(self.asked.on).filter(
            agency=self.asked.by.agency, role__in=[Role.INSPECTOR, Role.CASE_LEAD], deputy_for=None
        )
        self.narrow("inspectors", field.exclude(officer__certificate_number="").select_related("officer"))

    def clean_inspectors(self) -> list[Posting]:
        """Each officer once, with a certificate that is valid; enough that one who is recused can be replaced."""
        certified = {
            one.officer_id: one for one in self.cleaned_data["inspectors"] if one.officer.certified_on(self.asked.on)
        }
        if len(certified) < TEAM:
            raise ValidationError(gettext("At least two officers with a valid enforcement certificate."))
        return list(certified.values())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        subjects, size = cleaned.get("subjects"), cleaned.get("size")
        if subjects is not None and size and size > len(subjects):
            self.add_error("size", gettext("No more than are on the list: %(n)d.") % {"n": len(subjects)})
        return cleaned


class DrawForm(ActForm):
    number = forms.CharField(
        label=_("Number drawn in public"), max_length=20, validators=[RegexValidator(r"^\d{4,20}$", _("Four to twenty digits."))],
        help_text=_("Drawn before the witnesses after the lists were published, for instance by lot or dice."),
    )  # fmt: skip
    witness = forms.CharField(label=_("Witnesses of the draw"), max_length=200)


class BeginForm(ActForm):
    campaign = forms.ModelChoiceField(Campaign.objects.all())
    enterprise = forms.ModelChoiceField(Enterprise.objects.all())


class RecusalForm(ActForm):
    certificate = forms.ChoiceField(label=_("Officer"))
    ground = forms.CharField(label=_("Ground"), widget=LONG)

    def prepare(self) -> None:
        drawn = self.obj.officers if self.obj.seq else []
        self.fields["certificate"].choices = [(one, f"{self.obj.campaign.inspectors[one]} {one}") for one in drawn]  # type: ignore[attr-defined]

    def clean_certificate(self) -> str:
        left = len(self.obj.campaign.inspectors) - len(self.obj.recused) - 1
        if left < TEAM:
            raise ValidationError(gettext("Nobody is left on the list to take the place."))
        return self.cleaned_data["certificate"]


class CheckForm(OnSiteForm):
    result = forms.ChoiceField(label=_("Result"), choices=Result)

    field_order = ("result",)
