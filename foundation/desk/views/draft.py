"""/desk/draft/<uuid>/: a draft on its way: its versions, what changed, the opinions, and mine if it is awaited."""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.queries import seen_by
from foundation.desk import entry
from foundation.desk.clock_face import basis_text
from foundation.desk.draft_state import Way, way_of
from foundation.desk.effects import effects
from foundation.desk.objects import find, split, url_of
from foundation.desk.offers import asked_now
from foundation.desk.opinions import act_of, draft_address, versions
from foundation.desk.panels import panels
from foundation.desk.registry import BENCHES
from foundation.desk.rehearsal import as_draft
from foundation.workflow import drafts
from foundation.workflow.drafts import route_names
from foundation.workflow.models import Draft, Verdict
from foundation.workflow.refused import Refused

from .base import DeskView


class OpinionForm(forms.Form):
    verdict = forms.ChoiceField(label=_("Opinion"), choices=[(Verdict.AGREE, _("Agree")), (Verdict.RETURN, _("Return"))],
                                widget=forms.RadioSelect)  # fmt: skip
    remarks = forms.CharField(label=_("Remarks"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
                              help_text=_("Needed when the draft is returned: say what is to be changed."))  # fmt: skip


class ReturnForm(OpinionForm):
    """Of who decides: he performs the act, or returns the draft and says why."""

    verdict = forms.ChoiceField(
        choices=[(Verdict.RETURN, _("Return"))], initial=Verdict.RETURN, widget=forms.HiddenInput
    )
    remarks = forms.CharField(label=_("What is to be changed"), widget=forms.Textarea(attrs={"rows": 4}))


class DraftView(DeskView):
    template_name = "desk/draft.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mine = Draft.objects.filter(agency__in=seen_by(request.actor))  # type: ignore[attr-defined]
        self.draft = get_object_or_404(mine, pk=kwargs["pk"])
        self.act_, self.version = act_of(self.draft), drafts.latest(self.draft)
        self.bench = BENCHES[apps.get_model(self.draft.model)._meta.model_name]
        self.obj, self.source = self.objects()
        return super().dispatch(request, *args, **kwargs)

    def objects(self) -> tuple[Any, Any]:
        """The object drafted about, unborn or born, and the one whose page leads here."""
        about = self.draft.about
        born = find(about, self.actor)
        source = find(self.draft.parent, self.actor) if self.draft.parent else born
        if source is None and born is None:
            raise Http404
        return born or self.bench.model(pk=split(about)[1], agency=self.draft.agency), source

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "print" in request.GET:
            return self.printed(request.GET["print"])
        return super().get(request, *args, **kwargs)

    def printed(self, kind: str) -> HttpResponse:
        """A document of the act as 草稿: with the opinions given so far, without number and code."""
        opinions = list(self.version.opinions.select_related("by__officer"))
        try:
            asked = asked_now(self.actor).with_opinions(opinions)
            content = as_draft(kind, self.act_, self.obj, asked, self.version.data)
        except Refused as refusal:
            named = [error for errors in refusal.fields.values() for error in errors]
            return self.again(OpinionForm(), [*refusal.reasons, *named], 422)
        return HttpResponse(content, content_type="application/pdf")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.again(form, [], 422)
        try:
            drafts.opine(self.version, self.act_, by=self.actor, at=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            for name, errors in refusal.fields.items():
                form.add_error(name, errors)
            return self.again(form, refusal.reasons, 422)
        return HttpResponseRedirect(draft_address(self.draft))

    def again(self, form: OpinionForm, reasons: list[str], status: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, reasons=reasons), status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.form_class()
        return super().get_context_data(
            title=self.act_.label, icon="edit", draft=self.draft, act=self.act_, source=self.source,
            basis=basis_text(self.act_.basis), route=route_names(self.act_), errors=self.summary(form, kwargs.pop("reasons", [])),
            versions=versions(self.draft, self.act_, self.obj, asked_now(self.actor)), form=form,
            effects=effects(self.act_, self.obj, self.version.data), panels=self.panels(), **self.standing(), **kwargs,
        )  # fmt: skip

    @property
    def decides(self) -> bool:
        return self.actor.role in self.act_.by.roles and self.actor.role not in self.act_.route

    @property
    def form_class(self) -> type[OpinionForm]:
        return ReturnForm if self.decides else OpinionForm

    def panels(self) -> list[Any]:
        asked = asked_now(self.actor)
        return panels(self.act_, self.obj, asked, entry.filled(self.act_, self.obj, asked, self.version.data))

    def standing(self) -> dict[str, Any]:
        """Where the draft is, and what this officer can do about it."""
        used = self.draft.used_seq is not None
        way = way_of(self.version, self.act_)
        why = drafts.refusals(self.version, self.act_, self.actor, timezone.now()) if not used else [""]
        return {
            "used": used, "way": way.value, "awaited": drafts.next_step(self.version, self.act_) if not used else None,
            "asked": not why, "decides": self.decides, "why_no_opinion": why, "act_url": self.act_url(),
            "may_rewrite": not used and way in (Way.RETURNED, Way.WRITTEN) and self.actor.role in self.bench.drafters,
            "may_perform": not used and way is Way.APPROVED and self.actor.role in self.act_.by.roles,
        }  # fmt: skip

    def act_url(self) -> str:
        from django.urls import reverse

        if self.act_.is_birth:
            address = reverse(f"desk-{self.bench.name}:new", args=[self.act_.name])
            return f"{address}?from={self.draft.parent}" if self.draft.parent else address
        return url_of(self.obj, "act", self.act_.name)

    def summary(self, form: OpinionForm, reasons: list[str]) -> list[tuple[str, str]]:
        named = [
            (f"id_{name}", f"{form.fields[name].label}: {one}")
            for name, errors in form.errors.items()
            if name in form.fields
            for one in errors
        ]
        return [("", reason) for reason in reasons] + named
