"""What a form begins with: facts that are known already, to be looked at and changed."""

from __future__ import annotations

from typing import Any

from django import forms

from foundation.agencies.actor import Actor
from foundation.agencies.models import Region
from foundation.workflow.carried import CarriedForm

from .display import along
from .registry import Bench


def suggested(form: forms.Form, source: Any, bench: Bench, by: Actor) -> dict[str, Any]:
    """For each field the fact of the same name, or the one that the bench names; for a division the officer's own."""
    place = {name: by.agency.region_id for name, one in form.fields.items() if by.agency and _is_region(one)}
    facts = {name: _fact(name, source, bench) for name in form.fields} if source is not None else {}
    carried = form.known() if isinstance(form, CarriedForm) else {}
    return {**place, **{name: value for name, value in facts.items() if value not in (None, "")}, **carried}


def _fact(name: str, source: Any, bench: Bench) -> Any:
    known = bench.suggest.get(name)
    if known:
        return known(source) if callable(known) else along(source, known)
    names = {one.name: one.attname for one in source._meta.concrete_fields}
    return getattr(source, names[name]) if name in names else None


def _is_region(one: forms.Field) -> bool:
    return isinstance(one, forms.ModelChoiceField) and one.queryset is not None and one.queryset.model is Region
