"""The term of a sealing or seizure, and its end."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms import LONG
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm


class TestingForm(ServiceForm):
    """The party is told in writing, for how long its things are tested."""

    __test__ = False  # no test of ours, whatever its name

    body = forms.CharField(label=_("Testing body"), max_length=120)
    expected_days = forms.IntegerField(label=_("Days it is expected to take"), min_value=1, max_value=365)


class TestedForm(ActForm):
    __test__ = False

    result = forms.CharField(label=_("Result"), widget=LONG)


class MovingForm(ActForm):
    items = forms.ModelMultipleChoiceField(None, label=_("Inventory"))
    keeper = forms.CharField(label=_("Keeper"), max_length=120)
    place = forms.CharField(label=_("Place"), max_length=200)
    why = forms.CharField(label=_("Reasons"), max_length=200)

    def prepare(self) -> None:
        self.narrow("items", self.obj.items.all())


class RequestForm(ActForm):
    request = forms.CharField(label=_("Request and reasons of the party"), widget=LONG)


class CheckedForm(ActForm):
    checked = forms.CharField(label=_("What the check on the spot found"), widget=LONG)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class ReleaseForm(ActForm):
    """The reasons stand in the decision that the party gets."""

    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class ClaimNoticeForm(ActForm):
    published = forms.CharField(label=_("Where the notice was published"), max_length=300)


class DisposalForm(ActForm):
    disposal = forms.CharField(label=_("How the things were disposed of, and the proceeds"), widget=LONG)
    keeper = forms.CharField(label=_("Who got them"), max_length=120)


class ToPoliceForm(ActForm):
    place = forms.CharField(label=_("Place"), max_length=200)
    told = forms.CharField(label=_("How the party was told in writing: to whom, when"), widget=LONG)


class ConfiscationForm(ActForm):
    decision = forms.CharField(label=_("Number of the decision"), max_length=200)
