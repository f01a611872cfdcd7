"""/desk/agencies/<pk>/: what an agency's papers say again and again, entered by its administrator and dated."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, AgencyParticulars, Role
from foundation.agencies.queries import agencies_below
from foundation.workflow.refused import Refused

from .audited import change, facts, record, refuse_unless
from .desk_forms import StaffForm
from .views import StaffFormPage


def enter_particulars(by: Actor, agency: Agency, **said: Any) -> AgencyParticulars:
    """From a day that has not passed on; what was issued before keeps what held then."""
    with change(by, "agency.particulars", f"agency:{agency.pk}"):
        refuse_unless(by, Role.ADMINISTRATOR, officer=None, agency=agency)
        if said["valid_from"] < timezone.localdate():
            raise Refused(
                [], {"valid_from": [_g("From today on, or a later day: earlier papers keep what held then.")]}
            )
        newest = agency.particulars.first()
        row = AgencyParticulars.objects.create(agency=agency, **said)
        record(row, "agency.particulars", by=by, before=facts(newest) if newest else {}, data=said)
        return row


class ParticularsForm(StaffForm):
    valid_from = forms.DateField(label=_("Valid from"), initial=timezone.localdate)
    bank = forms.CharField(label=_("Bank and account for the payment"), max_length=200, required=False)
    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200, required=False)


class AgencyPage(StaffFormPage):
    title, form_class, icon = _("What the agency's papers say"), ParticularsForm, "site"
    hint = _("Forms begin with it; an officer who departs from it says why.")

    def find(self, request: HttpRequest, pk: int | None = None) -> None:
        self.officer = self.posting = None
        by: Actor = request.actor  # type: ignore[attr-defined]
        if by.role != Role.ADMINISTRATOR or by.agency is None:
            raise Http404
        self.agency = get_object_or_404(agencies_below(by.agency), pk=pk)

    def initial(self) -> dict[str, Any]:
        newest = self.agency.particulars.first()
        return {"bank": newest.bank, "contact": newest.contact} if newest else {}

    def carry_out(self, **entered: Any) -> None:
        enter_particulars(self.actor, self.agency, **entered)

    def back(self) -> str:
        return reverse("desk:agencies")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{**kwargs, "title": f"{self.title} · {self.agency}"})
