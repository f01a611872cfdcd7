"""Which objects stand beside a case and on a lead: their names and keys, by one query each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Value

from foundation.prepared import Prepared, given
from foundation.workflow.models import Workflow

Present = dict[str, list[UUID]]
ON_A_LEAD = ("inspections", "reports", "orders", "entrustments", "preservations")


def beside(case: Any) -> Present:
    """The keys of every object beside the case, by the case's name for them; a name without an object is left out."""
    return _by_name(_of(case._meta.model)(of=case.pk))


def rows(case: Any, name: str) -> list[Any]:
    """Those of one name; where there is none, `beside` has said so already."""
    return list(getattr(case, name).all()) if name in beside(case) else []


def on_lead(lead: Any) -> Present:
    return _by_name(_of(lead._meta.model, ON_A_LEAD)(of=lead.pk))


def abouts(model: Any, present: Present, names: Iterable[str]) -> list[str]:
    """How ledger, documents and clocks call them."""
    kinds = _relations(model)
    return [f"{kinds[name].related_model._meta.model_name}:{pk.hex}" for name in names for pk in present.get(name, ())]


def _by_name(rows: Iterable[tuple[str, UUID]]) -> Present:
    found: Present = {}
    for name, pk in rows:
        found.setdefault(name, []).append(pk)
    return found


@cache
def _relations(model: Any) -> dict[str, Any]:
    """The workflows that belong to one object of this model, by its name for them."""
    every = {one.get_accessor_name(): one for one in model._meta.related_objects if one.multiple}
    others = [
        name
        for name, one in every.items()
        if issubclass(one.related_model, Workflow) and one.related_model is not model
    ]
    return {name: every[name] for name in others if name}


@cache
def _of(model: Any, names: tuple[str, ...] = ()) -> Prepared:
    """The named ones, or all."""
    chosen = {name: one for name, one in _relations(model).items() if name in names or not names}
    return Prepared(lambda: _union(model, chosen))


def _union(model: Any, relations: dict[str, Any]) -> QuerySet[Any]:
    first, *others = (
        one.related_model.objects.order_by().filter(**{one.field.name: given(model, "id", "of")}).values_list(Value(name), "pk")
        for name, one in relations.items()
    )  # fmt: skip
    return first.union(*others, all=True)
