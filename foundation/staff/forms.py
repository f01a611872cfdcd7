"""What is asked when people change."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting, Role
from foundation.workflow.declarations import acts_of, workflows
from foundation.workflow.forms import ActForm
from foundation.workflow.reassign import able

from .holdings import held_by
from .ranks import WATCHING, is_above


class ReasonForm(ActForm):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class DeputyForm(ActForm):
    deputised = forms.ModelChoiceField(None, label=_("Whose place is taken"))
    deputy = forms.ModelChoiceField(None, label=_("Deputy"))
    since = forms.DateField(label=_("From"))
    until = forms.DateField(label=_("Until"))
    acts = forms.MultipleChoiceField(
        label=_("For these acts only"), required=False, help_text=_("None chosen: for all acts of the role.")
    )
    acting = forms.BooleanField(
        label=_("Acting head (主持工作)"), required=False,
        help_text=_("Appointed by the superior to head the agency: may also do what no deputy may. Name the order."),
    )  # fmt: skip
    order = forms.CharField(label=_("Order of appointment (number and date)"), max_length=120, required=False)
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def prepare(self) -> None:
        mine = Posting.objects.filter(agency=self.asked.by.agency, deputy_for=None, officer__is_active=True)
        mine = mine.exclude(role__in=WATCHING).select_related("officer", "agency")
        for name in ("deputised", "deputy"):
            self.narrow(name, mine)
        self.fields["acts"].choices = named_acts()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if {"deputised", "deputy", "since", "until"} <= cleaned.keys():
            deputised, deputy = cleaned["deputised"], cleaned["deputy"]
            days = {name: cleaned[name] for name in ("since", "until")}
            self._people(deputised, deputy)
            self._days(deputised, deputy, **days)
            self._head(deputised, cleaned)
            self._acts(deputised.role, cleaned.get("acts") or [])
        return cleaned

    def _people(self, deputised: Posting, deputy: Posting) -> None:
        by = self.asked.by
        if deputised.officer_id == deputy.officer_id:
            self.add_error("deputy", gettext("Nobody deputises himself: choose another officer."))
        if deputy.officer_id == by.officer_id:
            self.add_error("deputy", gettext("Nobody appoints himself: let another head or the administrator do it."))
        if by.role != Role.ADMINISTRATOR and not is_above(by.role, deputised.role):
            self.add_error("deputised", gettext("Only the officer's head or the administrator appoints a deputy."))

    def _days(self, deputised: Posting, deputy: Posting, since: Any, until: Any) -> None:
        if until < since:
            self.add_error("until", gettext("It ends on the day it begins or later."))
        if since < self.asked.on:
            self.add_error("since", gettext("It begins today or later: nobody becomes deputy for days gone by."))
        for name, one in (("deputised", deputised), ("deputy", deputy)):
            if not (one.valid_on(since) and one.valid_on(until)):
                self.add_error(name, gettext("This posting does not hold on all of these days."))

    def _head(self, deputised: Posting, cleaned: dict[str, Any]) -> None:
        if not cleaned.get("acting"):
            return
        if deputised.role not in (Role.PRINCIPAL_HEAD, Role.POLICE_HEAD, Role.CHIEF_PROSECUTOR):
            self.add_error("acting", gettext("Only the head of the whole agency has an acting head."))
        if not cleaned.get("order"):
            self.add_error("order", gettext("Name the order of the superior: an acting head is not made from within."))
        if cleaned.get("acts"):
            self.add_error("acts", gettext("An acting head holds the whole office: choose no acts."))

    def _acts(self, role: str, chosen: list[str]) -> None:
        own = may_perform(role)
        if strange := [name for name in chosen if name not in own]:
            self.add_error("acts", gettext("Not acts of that role: %(acts)s.") % {"acts": ", ".join(strange)})
        elif personal := [name for name in chosen if own[name]]:
            text = gettext("The law gives these to the holder of the office alone: %(acts)s.")
            self.add_error("acts", text % {"acts": ", ".join(personal)})


def named_acts() -> list[tuple[str, Any]]:
    """Every act that officers perform or give an opinion on, by the name by which a deputyship knows it."""
    return [
        (f"{model._meta.model_name}.{name}", f"{model._meta.verbose_name} · {act.label}")
        for model in workflows()
        for name, act in acts_of(model).items() if set(act.by.roles) - set(WATCHING)
    ]  # fmt: skip


def may_perform(role: str) -> dict[str, str]:
    """The acts in which a role has a part, each with the provision that keeps deputies from it, if any."""
    return {
        f"{model._meta.model_name}.{name}": act.personal
        for model in workflows()
        for name, act in acts_of(model).items() if role in (*act.by.roles, *act.route)
    }  # fmt: skip


class EndDeputyForm(ActForm):
    last_day = forms.DateField(label=_("Last day"))
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def clean_last_day(self) -> Any:
        day = self.cleaned_data["last_day"]
        if not self.asked.on <= day <= self.obj.until:
            raise forms.ValidationError(gettext("Today or later, and not after the day on which it ends anyway."))
        return day


class ListForm(ActForm):
    """Of what the giver holds, all or what is chosen; each as the list shows it."""

    receiver = forms.ModelChoiceField(None, label=_("To whom"))
    items = forms.MultipleChoiceField(
        label=_("What"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: everything that is open."),
    )  # fmt: skip
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def the_giver(self) -> Posting | None:
        raise NotImplementedError

    def prepare(self) -> None:
        self.narrow("receiver", able(self.asked.by.agency, self.asked.on))
        giver = self.the_giver()
        with translation.override("zh-hans"):  # the list is a document
            self.held = held_by(giver) if giver else []
        self.fields["items"].choices = [  # type: ignore[attr-defined]
            (one.about, " · ".join(filter(None, (one.kind, one.number, one.title)))) for one in self.held
        ]

    def clean(self) -> dict[str, Any]:
        cleaned, giver = super().clean(), self.the_giver()
        if giver and not self.held:
            self.add_error("items", gettext("This officer holds nothing that is open."))
        if giver and cleaned.get("receiver") and cleaned["receiver"].officer_id == giver.officer_id:
            self.add_error("receiver", gettext("Choose another officer than the one who hands over."))
        chosen = set(cleaned.get("items") or [])
        cleaned["items"] = [one.as_item() for one in self.held if not chosen or one.about in chosen]
        return cleaned


class OfferForm(ListForm):
    def the_giver(self) -> Posting | None:
        return self.asked.by.posting


class OrderForm(ListForm):
    giver = forms.ModelChoiceField(None, label=_("Whose work"))
    field_order = ("giver", "receiver", "items", "reason")

    def prepare(self) -> None:
        mine = Posting.objects.filter(Q(agency=self.asked.by.agency), deputy_for=None).exclude(role__in=WATCHING)
        self.narrow("giver", mine.select_related("officer", "agency"))
        super().prepare()

    def the_giver(self) -> Posting | None:
        chosen = str(self.data.get("giver") or self.initial.get("giver") or "")
        return self.fields["giver"].queryset.filter(pk=chosen).first() if chosen.isdigit() else None  # type: ignore[attr-defined]
