"""The official number of an object, read along with its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat, Replace

from foundation.documents.models import Document

NUMBER = "desk_number"


def with_number(rows: QuerySet[Any], kinds: tuple[str, ...]) -> QuerySet[Any]:
    """Each row with the number of its newest document of the first of `kinds` that it has."""
    of_kinds = [_of(kind, rows.model._meta.model_name) for kind in kinds]
    return rows.annotate(**{NUMBER: Coalesce(*of_kinds, Value(""))})


def give_numbers(rows: Iterable[Any], kinds_of: Callable[[Any], tuple[str, ...]]) -> None:
    """The same for rows of any kinds that were read without: one query for all."""
    named = {row.about: row for row in rows if kinds_of(row)}
    kinds = {kind for row in named.values() for kind in kinds_of(row)}
    issued = Document.objects.filter(about__in=list(named), kind__in=kinds, voided=None).order_by("seq")
    found = {(about, kind): number for about, kind, number in issued.values_list("about", "kind", "number")}
    for about, row in named.items():
        setattr(row, NUMBER, next((found[about, kind] for kind in kinds_of(row) if (about, kind) in found), ""))


def _of(kind: str, model: str) -> Subquery:
    about = Concat(Value(f"{model}:"), Replace(Cast(OuterRef("pk"), CharField()), Value("-"), Value("")))
    issued = Document.objects.filter(about=about, kind=kind, voided=None).order_by("-seq")
    return Subquery(issued.values("number")[:1], output_field=CharField())
