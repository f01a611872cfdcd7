"""/desk/numbers/: the register of document numbers, each with what became of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.agencies.queries import seen_by
from foundation.desk.objects import find_all
from foundation.desk.offices import HEADS, READERS
from foundation.desk.papers import kind_title
from foundation.documents.models import NumberSeries
from foundation.documents.register import lines, set_aside, unexplained
from foundation.workflow.refused import Refused

from .base import DeskView

PAGE = 100


def readable(by: Actor) -> QuerySet[NumberSeries]:
    """The series of the agencies that the officer belongs to or supervises; the auditor reads all."""
    found = NumberSeries.objects.select_related("agency").order_by("-year", "agency__name", "series")
    if by.role not in READERS:
        raise Http404
    return found if by.role == Role.AUDITOR else found.filter(agency__in=seen_by(by))


class AsideForm(forms.Form):
    reason = forms.CharField(label=_("What the reserved number is for"), max_length=300)


class SeriesList(DeskView):
    template_name = "desk/numbers.html"
    title, icon = _("Document numbers"), "list-ol"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = readable(self.actor).annotate(voided=Count("documents__voided"))
        page = Paginator(found, PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page=page, **kwargs)


class SeriesPage(DeskView):
    """All numbers of one series, the latest first; the head of the unit may reserve the next one."""

    template_name = "desk/number_series.html"
    icon = "list-ol"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.series = get_object_or_404(readable(request.actor), pk=kwargs["pk"])  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)

    @property
    def may_reserve(self) -> bool:
        """Of the present year, by a head of the agency itself."""
        mine = self.series.agency_id == getattr(self.actor.agency, "pk", None)
        return mine and self.actor.role in HEADS and self.series.year == timezone.localdate().year

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(range(self.series.last, 0, -1), PAGE).get_page(self.request.GET.get("page"))
        rows = lines(self.series, page.object_list)
        seen = find_all({one.document.about for one in rows if one.document}, self.actor)
        shown = [(one, _title(one), one.document is not None and one.document.about in seen) for one in rows]
        form = kwargs.pop("form", None) or (AsideForm() if self.may_reserve else None)
        return super().get_context_data(
            title=str(self.series), series=self.series, page=page, rows=shown, gaps=unexplained(self.series), form=form, **kwargs
        )  # fmt: skip

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_reserve:
            raise Http404
        form = AsideForm(request.POST)
        if form.is_valid() and self._set_aside(form):
            return HttpResponseRedirect(reverse("desk:number-series", args=[self.series.pk]))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _set_aside(self, form: AsideForm) -> bool:
        facts = {"reason": form.cleaned_data["reason"], "by": self.actor.posting}
        try:
            with transaction.atomic():
                set_aside(self.series.agency, self.series.series, timezone.localdate(), **facts)
        except Refused as refusal:
            form.add_error("reason", refusal.reasons)
            return False
        return True


def _title(line: Any) -> str:
    return kind_title(line.document.kind, line.document.issued_on) if line.document else ""
