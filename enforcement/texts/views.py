"""/desk/texts/: the texts of one's own agency, for unit heads and case leads."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from enforcement.desk import KEEPERS
from foundation.desk import entry
from foundation.desk.views.base import DeskView

from .keeping import TextForm, add, fields, retire
from .models import FindingText

SHOWN = ("name", "field", "violation", "text")


class Texts(DeskView):
    """All that are in use, and a form for a new one."""

    template_name = "desk/texts.html"
    title, icon = _("Texts with blanks"), "doc-full"
    changed: FindingText | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.actor.role not in KEEPERS:  # type: ignore[attr-defined]
            raise Http404
        if "pk" in kwargs:
            mine = FindingText.objects.visible_to(request.actor).in_use()  # type: ignore[attr-defined]
            self.changed = get_object_or_404(mine, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or TextForm(initial=self._begun())
        errors = {name: [str(one) for one in found] for name, found in form.errors.items()}
        named, seen = dict(fields()), FindingText.objects.visible_to(self.actor).in_use()
        return super().get_context_data(
            rows=[(one, named.get(one.field, one.field)) for one in seen.select_related("made_by__officer")],
            lines=entry.lines(form, errors, {}), changed=self.changed, back=reverse("desk-texts:index"),
            errors=[(f"id_{name}", f"{form.fields[name].label}: {one}") for name in errors for one in errors[name]], **kwargs,
        )  # fmt: skip

    def _begun(self) -> dict[str, str]:
        return {name: getattr(self.changed, name) for name in SHOWN} if self.changed else {}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.changed and "retire" in request.POST:
            retire(self.actor, self.changed)
            return HttpResponseRedirect(reverse("desk-texts:index"))
        form = TextForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        add(self.actor, form.cleaned_data, self.changed)
        return HttpResponseRedirect(reverse("desk-texts:index"))
