"""/desk/<model>/views/: the saved views of one list: named, renamed, shared, deleted."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404

from foundation.desk import saved
from foundation.desk.listing import question
from foundation.desk.models import SavedView
from foundation.desk.objects import list_url
from foundation.desk.registry import Bench

from .base import DeskView


class SavedViews(DeskView):
    template_name = "desk/views.html"
    bench: Bench | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = question(self.bench, self.request.GET)
        form = kwargs.pop("form", None) or saved.SavedViewForm(instance=saved.new(self.bench, self.actor, asked))
        lines = [
            {"view": one, "mine": saved.may_change(one, self.actor), "deletable": saved.may_delete(one, self.actor)}
            for one in saved.views_of(self.bench, self.actor)
        ]
        return super().get_context_data(
            title=self.bench.label, icon=self.bench.icon, bench=self.bench, back=list_url(self.bench), form=form,
            question=form.instance.question, lines=lines, errors=summary(form), **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("delete"):
            return self.delete_()
        view = self.chosen() if request.POST.get("view") else self.unnamed()
        form = saved.SavedViewForm(request.POST, instance=view)
        with transaction.atomic():
            if not form.is_valid():
                return self.render_to_response(self.get_context_data(form=form), status=422)
            form.save()
        return HttpResponseRedirect(f"{list_url(self.bench)}?{view.question}")

    def unnamed(self) -> SavedView:
        asked = QueryDict(self.request.POST.get("question", ""))
        return saved.new(self.bench, self.actor, question(self.bench, asked)[:1000])

    def chosen(self) -> SavedView:
        """One that this officer may change."""
        view = self.seen(self.request.POST["view"])
        if not saved.may_change(view, self.actor):
            raise Http404
        return view

    def seen(self, pk: str) -> SavedView:
        if not pk.isdecimal():
            raise Http404
        return get_object_or_404(SavedView.objects.visible_to(self.actor), pk=pk, bench=self.bench.name)

    def delete_(self) -> HttpResponse:
        view = self.seen(self.request.POST["delete"])
        if not saved.may_delete(view, self.actor):
            raise Http404
        view.delete()
        return HttpResponseRedirect(self.request.path)


def summary(form: saved.SavedViewForm) -> list[tuple[str, str]]:
    fields = form.fields
    named = [
        (f"id_{name}", f"{fields[name].label}: {one}")
        for name, errors in form.errors.items()
        if name in fields
        for one in errors
    ]
    return [("", one) for one in form.non_field_errors()] + named
