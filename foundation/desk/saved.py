"""Views of a list saved under a name: made, renamed, shared, taken away."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.actor import Actor
from foundation.workflow.reassign import MAY_REASSIGN

from .models import SavedView
from .registry import Bench

MOST = 30  # of one officer for one list: what stands above a list has to stay readable


class SavedViewForm(forms.ModelForm):
    """A name, and whether colleagues of the agency see it."""

    class Meta:
        model = SavedView
        fields = ["name", "shared"]
        labels = {"name": gettext_lazy("Name"), "shared": gettext_lazy("Colleagues of my agency see it, too")}

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        others = SavedView.objects.filter(**self.whose, name=name).exclude(pk=self.instance.pk)
        if others.exists():
            raise forms.ValidationError(_("You have a view of this name here; choose another."))
        return name

    def clean(self) -> dict[str, Any]:
        if self.instance.pk is None and SavedView.objects.filter(**self.whose).count() >= MOST:
            raise forms.ValidationError(_("You have %(most)d views of this list; delete one first.") % {"most": MOST})
        return self.cleaned_data

    @property
    def whose(self) -> dict[str, Any]:
        one = self.instance
        return {"owner": one.owner_id, "agency": one.agency_id, "bench": one.bench}


def views_of(bench: Bench, by: Actor) -> list[SavedView]:
    return list(SavedView.objects.visible_to(by).filter(bench=bench.name).select_related("owner"))


def new(bench: Bench, by: Actor, question: str) -> SavedView:
    """Not yet named, not yet kept."""
    return SavedView(owner_id=by.officer_id, agency=by.agency, bench=bench.name, question=question)


def may_change(view: SavedView, by: Actor) -> bool:
    return view.owner_id == by.officer_id


def may_delete(view: SavedView, by: Actor) -> bool:
    """Whose it is; what is shared, also a head: its owner may be gone."""
    return may_change(view, by) or (view.shared and by.role in MAY_REASSIGN)
