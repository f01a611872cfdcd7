"""What a lead is taken over with: what its ledger says of party, place and day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Region
from foundation.clocks.moments import instant
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_uscc
from foundation.workflow.forms import ActForm

from .states import ClueSource, SourceCategory


class PartyForm(ActForm):
    """An enterprise by its credit code; one that is known keeps what is known of it."""

    uscc = forms.CharField(label=_("Unified social credit code"), max_length=40)
    party = forms.CharField(label=_("Party"), max_length=120)
    region = forms.ModelChoiceField(Region.objects.all(), label=_("Region"))
    address = forms.CharField(label=_("Address"), max_length=200, required=False)
    legal_representative = forms.CharField(label=_("Legal representative"), max_length=60, required=False)

    def clean_uscc(self) -> str:
        return check_uscc(self.cleaned_data["uscc"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        known = Enterprise.objects.filter(uscc=cleaned.get("uscc", "")).first()
        name = cleaned.get("party")
        if known and name and known.name != name and not known.names.filter(name=name).exists():  # type: ignore[attr-defined]
            text = gettext("This code is known under the name “%(name)s”: use it, or correct the code.")
            self.add_error("party", text % {"name": known.name})
        for part in ("address", "legal_representative"):
            if known is None and not cleaned.get(part) and part not in self.errors:
                self.add_error(part, gettext("Needed for an enterprise that is not known yet: documents print it."))
        return cleaned


class LeadForm(PartyForm):
    number = forms.CharField(label=_("Number before the move"), max_length=60)
    category = forms.ChoiceField(label=_("Source category"), choices=SourceCategory)
    source = forms.ChoiceField(label=_("Source"), choices=ClueSource, required=False)
    discovered_on = forms.DateField(label=_("Discovered on"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    facts = forms.CharField(label=_("Facts"), required=False)

    def clean_discovered_on(self) -> Any:
        day = self.cleaned_data["discovered_on"]
        if day > self.asked.on:
            raise forms.ValidationError(gettext("This day lies in the future."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        return cleaned if self.errors else self._of_the_lead(cleaned)

    def _of_the_lead(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """As the act takes it: the party apart from the facts of the lead."""
        parts = {one: cleaned[one] for one in ("uscc", "region", "address", "legal_representative")}
        return {
            "number": cleaned["number"], "party": {"name": cleaned["party"], **parts}, "region": cleaned["region"],
            "category": cleaned["category"], "source": cleaned["source"] or ClueSource.OTHER, "title": cleaned["cause"],
            "facts": cleaned["facts"], "discovered_at": instant(cleaned["discovered_on"]),
        }  # fmt: skip
