"""/desk/<model>/<uuid>/<act>/: left what is entered, right what it will do, one button with the law's verb."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from foundation.agencies.actor import Actor
from foundation.desk import entry, keeping
from foundation.desk.attempt import Attempt
from foundation.desk.objects import fetch, url_of
from foundation.desk.registry import Bench
from foundation.desk.rehearsal import draft_pdf
from foundation.desk.texts import inserted
from foundation.desk.turn import Mode, turn_of
from foundation.workflow import correction
from foundation.workflow.act import Act
from foundation.workflow.refused import Refused, Stale

from .act_page import page
from .base import DeskView


class ActView(DeskView):
    template_name = "desk/act.html"
    bench: Bench | None = None
    parent: Any = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]  # no report of an error shows what was typed
        self.act_ = self.declared(kwargs["act"])
        self.obj, self.fixed = self.target(request.actor, **kwargs)  # type: ignore[attr-defined]
        self.turn = turn_of(self.obj, self.act_, self.bench, request.actor)  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)

    def declared(self, name: str) -> Act:
        act = self.bench.acts.get(name)
        if act is None or act.is_birth != self.births or "officer" not in act.by.kinds:
            raise Http404
        return act

    births = False

    def target(self, by: Actor, **kwargs: Any) -> tuple[Any, dict[str, Any]]:
        """The object, and the known facts that the form shows as text."""
        return fetch(self.bench, kwargs["pk"], by), {}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.turn.mode is Mode.OPINION:
            return HttpResponseRedirect(self.turn.url)
        one = keeping.kept(self)
        attempt = keeping.attempt_from(one, self) if one else Attempt.blank(self.act_, self.obj, self.actor)
        return self.render_to_response(self.get_context_data(**page(self, attempt), kept=one))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if {"keep", "discard"} & set(request.GET):
            return self.keep() if "keep" in request.GET else self.discard()
        attempt = self.attempt()
        if "preview" in request.GET:
            return self.preview(attempt)
        if "insert" in request.POST:
            attempt = inserted(attempt, f"{self.bench.name}.{self.act_.name}", request.POST)
        if "look" in request.GET or "insert" in request.POST:
            return self.render_to_response(self.get_context_data(**page(self, attempt.looked_at())))
        keeping.keep(self)
        if attempt.errors and self.turn.mode is not Mode.APPROVED:
            return self.again(attempt, 422)
        if self.act_.name == "correct_record" and not request.POST.get("confirmed"):
            return self.confirm(attempt)
        try:
            done = HttpResponseRedirect(self.turn.mode.carry_out(self, attempt))
        except Stale as refusal:
            attempt = attempt.refused(refusal)
            return self.again(attempt.seen(fetch(self.bench, self.obj.pk, self.actor).seq), 409)
        except Refused as refusal:
            return self.again(attempt.refused(refusal), 422)
        keeping.sent(self)
        return done

    def keep(self) -> HttpResponse:
        """Kept; or gone, where this very press was sent meanwhile."""
        return HttpResponse(status=204 if keeping.keep(self) else 410)

    def discard(self) -> HttpResponse:
        keeping.forget(self)
        query = self.request.GET.copy()
        del query["discard"]
        return HttpResponseRedirect(f"{self.request.path}?{query.urlencode()}" if query else self.request.path)

    @property
    def fixed_keys(self) -> dict[str, str]:
        return {name: str(row.pk) for name, row in self.fixed.items()}

    def attempt(self) -> Attempt:
        post, files = self.request.POST, self.request.FILES
        return Attempt.read(self.act_, self.obj, self.actor, post, files, self.fixed_keys)

    def again(self, attempt: Attempt, status: int) -> HttpResponse:
        """The page with what was entered and what was wrong; the object as it is now."""
        self.obj, self.fixed = self.target(self.actor, **self.kwargs)
        self.turn = turn_of(self.obj, self.act_, self.bench, self.actor)
        return self.render_to_response(self.get_context_data(**page(self, attempt)), status=status)

    def preview(self, attempt: Attempt) -> HttpResponse:
        """The draft of a document from what is entered so far."""
        data = self.turn.version.data if self.turn.mode is Mode.APPROVED else attempt.data
        try:
            content = draft_pdf(self.request.GET["preview"], self.act_, self.obj, attempt, data)
        except Refused as refusal:
            return self.again(attempt.refused(refusal), 422)
        return HttpResponse(content, content_type="application/pdf")

    def confirm(self, attempt: Attempt) -> HttpResponse:
        """A correction shows every consequence before it is performed."""
        form = entry.filled(self.act_, self.obj, attempt.asked, attempt.data)
        if not form.is_valid():
            return self.again(attempt.wrong(form), 422)
        shown = correction.consequences(self.obj, form.cleaned_data["field"])
        return self.render_to_response(self.get_context_data(**page(self, attempt), consequences=shown, confirmed=True))

    def back(self) -> str:
        return url_of(self.obj)
