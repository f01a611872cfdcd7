"""/desk/officers/…, /desk/postings/…: the administrator's pages about people."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Officer, Posting, Role
from foundation.desk import entry
from foundation.desk.views.base import DeskView
from foundation.desk.widgets import dress
from foundation.workflow.models import ActRecord
from foundation.workflow.refused import Refused

from . import accounts, desk_forms, postings
from .audited import about, within
from .ranks import grants

MAY = (Role.ADMINISTRATOR, Role.SECURITY)
WORDS = {
    "officer.created": _("Account opened"), "officer.certificate": _("Certificate entered"), "officer.closed": _("Account closed"),
    "officer.link": _("Set-up link made"), "posting.granted": _("Posting granted"), "posting.ended": _("Posting ended"),
}  # fmt: skip


class StaffPage(DeskView):
    """For administrator and security officer; another agency's officer is not found."""

    icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.actor.role not in MAY:  # type: ignore[attr-defined]
            raise Http404
        self.find(request, **kwargs)
        return super().dispatch(request, *args, **kwargs)

    def find(self, request: HttpRequest, pk: int | None = None) -> None:
        self.officer: Any = get_object_or_404(Officer, pk=pk) if pk else None
        self.posting: Any = None
        if self.officer and not within(request.actor, self.officer):  # type: ignore[attr-defined]
            raise Http404

    def back(self) -> str:
        return reverse("desk:officer", args=[self.officer.pk]) if self.officer else reverse("desk:officers")


class OfficerPage(StaffPage):
    template_name = "desk/officer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = list(self.officer.postings.select_related("agency", "officer", "deputy_for__officer"))
        names = [about(self.officer), *(about(one) for one in held)]
        records = ActRecord.objects.filter(about__in=names).select_related("posting__officer").order_by("-recorded_at")
        return super().get_context_data(
            title=self.officer.name, officer=self.officer, held=[(one, accounts.open_work(one)) for one in held],
            records=[(WORDS.get(one.act, one.act), one) for one in records], runs=self.actor.role == Role.ADMINISTRATOR,
            may_end={one.pk for one in held if grants(one.role) == self.actor.role}, **kwargs,
        )  # fmt: skip


class StaffFormPage(StaffPage):
    """One form, one button; what it does is `carry_out`, which returns where to go."""

    template_name = "desk/staff_form.html"
    form_class: type[desk_forms.StaffForm] = desk_forms.StaffForm
    button: Any = ""
    hint: Any = ""

    def initial(self) -> dict[str, Any]:
        return {}

    def carry_out(self, **entered: Any) -> HttpResponse | None:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.shown(self.form_class(by=self.actor, initial=self.initial()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, by=self.actor)
        if not form.is_valid():
            return self.shown(form, form.errors, status=422)
        try:
            return self.carry_out(**form.cleaned_data) or HttpResponseRedirect(self.back())
        except Refused as refusal:
            return self.shown(form, refusal.fields, refusal.reasons, status=422)

    def shown(self, form: Any, errors: Any = None, reasons: Any = (), status: int = 200) -> HttpResponse:
        dress(form, self.actor)
        found = {name: list(many) for name, many in (errors or {}).items()}
        lines = entry.lines(form, found, {})
        summary = [("", one) for one in reasons]
        summary += [(f"id_{name}", f"{form.fields[name].label}: {one}") for name, many in found.items() for one in many]
        context = {
            "lines": lines,
            "errors": summary,
            "button": self.button or self.title,
            "hint": self.hint,
            "back": self.back(),
        }
        return self.render_to_response(
            self.get_context_data(subject=self.posting or self.officer, **context), status=status
        )


class NewOfficer(StaffFormPage):
    title, form_class = _("Open an account"), desk_forms.OfficerForm
    hint = _(
        "Without a posting the account can do nothing. The password is set by the officer, by a link that works once."
    )

    def carry_out(self, **entered: Any) -> None:
        self.officer = accounts.create_officer(self.actor, **entered)


class Certificate(StaffFormPage):
    title, form_class = _("Enter the certificate"), desk_forms.CertificateForm

    def initial(self) -> dict[str, Any]:
        return {name: getattr(self.officer, name) for name in ("certificate_number", "certificate_until")}

    def carry_out(self, **entered: Any) -> None:
        accounts.set_certificate(self.actor, self.officer, **entered)


class SetUpLink(StaffFormPage):
    title, form_class = _("Make a set-up link"), desk_forms.LinkForm
    hint = _("The link works once and is shown once: hand it over in person. A password set before ends with it.")

    def carry_out(self, **entered: Any) -> HttpResponse:
        link = self.request.build_absolute_uri(accounts.set_up_link(self.actor, self.officer))
        context = {"link": link, "lines": [], "errors": [], "back": self.back()}
        return self.render_to_response(self.get_context_data(subject=self.officer, **context))


class Grant(StaffFormPage):
    title, form_class = _("Grant a posting"), desk_forms.GrantForm

    def carry_out(self, **entered: Any) -> None:
        postings.grant(self.actor, self.officer, **entered)


class Close(StaffFormPage):
    title, form_class = _("Close the account"), desk_forms.CloseForm
    hint = _("Refused while a posting holds or work is open. What the officer performed stays on the record.")

    def carry_out(self, **entered: Any) -> None:
        accounts.close_account(self.actor, self.officer, **entered)


class End(StaffFormPage):
    title, form_class = _("End the posting"), desk_forms.EndForm
    hint = _("Refused while work is open in it: the officer offers a hand-over, or the head orders one.")

    def find(self, request: HttpRequest, pk: int | None = None) -> None:
        found = get_object_or_404(Posting.objects.select_related("officer", "agency"), pk=pk)
        super().find(request, found.officer_id)
        self.posting = found

    def carry_out(self, **entered: Any) -> None:
        try:
            postings.end(self.actor, self.posting, **entered)
        except Refused:
            if accounts.open_work(self.posting):
                postings.ask_for_hand_over(self.posting)
            raise
