"""/desk/hotlinereport/<uuid>/reporter/: the one reader of the sealed identity, with a reason that the access log keeps."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.desk import entry
from foundation.desk.objects import fetch, url_of
from foundation.desk.views.base import DeskView
from foundation.ledger.access import record_look

from .guards import may_open
from .models import HotlineReport, Reporter
from .sealing import PARTS


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Why the identity has to be known"), max_length=200, min_length=4)


class Opening(DeskView):
    """Asks for the reason first; shows the identity once, in the answer to it, and lets nothing keep that answer."""

    template_name = "desk/reporter.html"
    bench: Any = None
    title, icon = _("Sealed identity"), "lock"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.report = fetch(self.bench, kwargs["pk"], request.actor)  # type: ignore[attr-defined]
        self.allowed = may_open(self.report, request.actor, timezone.now())  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        reason = form.cleaned_data["reason"]
        record_look(
            self.actor, self.report.about, "open-reporter" if self.allowed else "open-reporter-refused", [reason]
        )
        if not self.allowed:
            return self.render_to_response(self.get_context_data(form=form), status=403)
        return self.render_to_response(self.get_context_data(form=form, opened=self.report.reporter))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, opened = kwargs.pop("form", None) or ReasonForm(), kwargs.pop("opened", None)
        errors = {name: [str(one) for one in found] for name, found in form.errors.items()}
        return super().get_context_data(
            obj=self.report, back=url_of(self.report), allowed=self.allowed, lines=entry.lines(form, errors, {}),
            errors=[("id_reason", one) for one in errors.get("reason", [])], opened=_told(opened), others=_others(opened), **kwargs,
        )  # fmt: skip


def _told(reporter: Reporter | None) -> list[tuple[Any, str]]:
    return [(label, getattr(reporter, part) or "—") for part, label in PARTS.items()] if reporter else []


def _others(reporter: Reporter | None) -> list[tuple[str, str]]:
    """Other reports of the same person, by the blind index; those of the own agency."""
    if reporter is None:
        return []
    same = Reporter.objects.none()
    for index in ("phone_index", "id_index"):
        if value := getattr(reporter, index):
            same = same | Reporter.objects.filter(**{index: value})
    reports = HotlineReport.objects.filter(reporter__in=same.values("pk"), agency=reporter.report.agency_id)
    return [(str(one), url_of(one)) for one in reports.exclude(reporter=reporter)]


def forget_unused(before: Any) -> int:
    """Delete what was sealed and never sent with a report; how many."""
    return Reporter.objects.filter(report=None, sealed_at__lt=before).delete()[0]
