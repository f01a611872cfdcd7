"""What the acts on a restriction ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blacklist.models import Listing
from blacklist.partners.models import Partner
from foundation.law import api as law
from foundation.workflow.forms import ActForm

from .addressees import partners_for
from .states import Action, LiftReason


class IssueForm(ActForm):
    """Which measure of which listing goes to whom. A measure without a legal basis goes to nobody."""

    listing = forms.ModelChoiceField(Listing.objects.all(), label=_("listing"))
    partner = forms.ModelChoiceField(Partner.objects.all(), label=_("partner"))
    measure = forms.CharField(label=_("measure"))

    def clean_listing(self) -> Listing:
        listing = self.cleaned_data["listing"]
        if not Listing.objects.visible_on(self.asked.at).filter(pk=listing.pk).exists():
            raise forms.ValidationError(_("The listing is not public."))
        return listing

    def clean_measure(self) -> Any:
        code = self.cleaned_data["measure"]
        try:
            rule = law.in_force(code, on=self.asked.on, kind="measure")
        except law.NotInForce as unknown:
            raise forms.ValidationError(str(unknown)) from unknown
        if not rule.basis:
            raise forms.ValidationError(
                _("The measure %(code)s has no legal basis: it cannot be pushed.") % {"code": code}
            )
        if not rule.body["pushed"]:
            raise forms.ValidationError(_("The measure %(code)s is not pushed by this system.") % {"code": code})
        return rule

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        listing, partner, rule = (cleaned.get(name) for name in ("listing", "partner", "measure"))
        if listing and rule and rule.code not in listing.measures:
            self.add_error("measure", _("The listing does not name this measure."))
        elif listing and rule and partner and not partners_for(listing, rule).filter(pk=partner.pk).exists():
            self.add_error("partner", _("This measure is not addressed to this partner."))
        return cleaned


class AcknowledgeForm(ActForm):
    contact = forms.CharField(label=_("contact"), max_length=60, required=False)


class EffectForm(ActForm):
    effective_on = forms.DateField(label=_("in effect since"), required=False)
    contact = forms.CharField(label=_("contact"), max_length=60, required=False)

    def clean_effective_on(self) -> Any:
        return _not_later(self.cleaned_data["effective_on"])


class RejectForm(EffectForm):
    reason = forms.CharField(label=_("reason"), max_length=300)


class FeedbackForm(ActForm):
    """What the partner did, if anything: nothing is a full answer."""

    action = forms.ChoiceField(label=_("action"), choices=Action.choices)
    taken_on = forms.DateField(label=_("date"))
    amount = forms.DecimalField(label=_("amount in yuan"), max_digits=18, decimal_places=2, min_value=0, required=False)
    note = forms.CharField(label=_("note"), max_length=300, required=False)

    def clean_taken_on(self) -> Any:
        return _not_later(self.cleaned_data["taken_on"])


class LiftForm(ActForm):
    reason = forms.ChoiceField(label=_("reason"), choices=LiftReason.choices)


def _not_later(day: Any) -> Any:
    if day and day > timezone.localdate():
        raise forms.ValidationError(_("This date lies in the future."))
    return day
