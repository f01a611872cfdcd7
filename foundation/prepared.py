"""A query that is asked again and again with other values: its SQL is made once, as the ORM makes it.

    OF_KIND = Prepared(lambda: Document.objects.filter(about=given(Document, "about"), kind=given(Document, "kind")))
    OF_KIND(about="case:1f…", kind="CF")

Only the text is kept and no row: each call asks the database. All that may differ between two calls is `given`: a
queryset that looks at the clock or at its caller is not for this.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.expressions import Expression
from django.db.models.query import ModelIterable
from django.db.transaction import TransactionManagementError


def given(model: type[models.Model], field: str, name: str = "") -> Any:
    """The place of a value that is known only when the query is asked, of the type of that field; `name`: its keyword."""
    found: Any = model._meta.get_field(field)
    return Gap(found.target_field if found.is_relation else found, name or field)


class Gap(Expression):
    def __init__(self, field: Any, name: str) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]

    def bound(self, values: dict[str, Any], connection: Any) -> Any:
        return self.output_field.get_db_prep_value(values[self.name], connection, prepared=False)


class Compiled:
    """The ORM's compiler of one queryset and connection, after its work. Answers as the queryset of `ModelIterable`."""

    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, queryset: models.QuerySet[Any]) -> None:
        if queryset._iterable_class is not ModelIterable or queryset._prefetch_related_lookups:  # type: ignore[attr-defined]
            raise TypeError("only whole rows of one query can be prepared")
        self.db, self.model, self.locks = queryset.db, queryset.model, queryset.query.select_for_update
        self.compiler = queryset.query.get_compiler(using=self.db)
        self.sql, self.params = self.compiler.as_sql()
        self.converters = self.compiler.get_converters([one[0] for one in self.compiler.select])

    def rows(self, values: dict[str, Any]) -> list[Any]:
        connection = self.compiler.connection
        if self.locks and not connection.in_atomic_block:
            raise TransactionManagementError("rows are locked inside a transaction only")
        bound = [one.bound(values, connection) if isinstance(one, Gap) else one for one in self.params]
        asking: Any = copy(self)
        asking.query = asking.compiler = copy(self.compiler)
        asking.compiler.as_sql = lambda *args, **kwargs: (self.sql, tuple(bound))
        asking.compiler.get_converters = lambda columns: self.converters
        asking.compiler.get_compiler = lambda using: asking.compiler
        return list(ModelIterable(asking))


class Prepared:
    """Whole rows of one model. `build` makes the queryset, with `given` in the places of the values."""

    def __init__(self, build: Callable[[], models.QuerySet[Any]], using: str = DEFAULT_DB_ALIAS) -> None:
        self.build, self.using = build, using

    def __call__(self, **values: Any) -> list[Any]:
        kept: dict[Prepared, Compiled] = vars(connections[self.using]).setdefault("prepared", {})
        if self not in kept:
            kept[self] = Compiled(self.build().using(self.using))
        return kept[self].rows(values)

    def first(self, **values: Any) -> Any:
        return next(iter(self(**values)), None)
