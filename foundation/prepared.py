"""A query that is asked again and again with other values: its SQL is made once, as the ORM makes it.

    OF_KIND = Prepared(lambda: Document.objects.filter(about=given(Document, "about"), kind=given(Document, "kind")))
    OF_KIND(about="case:1f…", kind="CF")

All that may differ between two calls is `given`: a queryset that looks at the clock or at its caller is not for this.
Each call asks the database; only within `asked_once`, the transaction of an act, the same question is not asked twice,
until a table it reads is written or rows are locked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.expressions import Expression
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from django.db.models.query import ModelIterable, ValuesListIterable, get_related_populators  # type: ignore[attr-defined]
from django.db.transaction import TransactionManagementError

ONLY_READS = re.compile(r"\(*SELECT ")  # PostgreSQL's unions begin with a parenthesis
READS = re.compile(r'(?:FROM|JOIN) "(\w+)"')
WRITES = re.compile(r'\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM) "(\w+)"')
Answers = dict[tuple[Any, ...], tuple[frozenset[str], list[Any]]]
_answers: ContextVar[Answers | None] = ContextVar("answers", default=None)


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
    """The ORM's compiler of one queryset and connection, after its work, and how it makes rows of what the database says."""

    def __init__(self, queryset: models.QuerySet[Any]) -> None:
        self.db, self.locks = queryset.db, queryset.query.select_for_update
        self.compiler: Any = queryset.query.get_compiler(using=self.db)
        self.sql, self.params = self.compiler.as_sql()
        self.tables = frozenset(READS.findall(self.sql))
        self.converters = self.compiler.get_converters([one[0] for one in self.compiler.select])
        kind = queryset._iterable_class  # type: ignore[attr-defined]
        plain = not (queryset._prefetch_related_lookups or self.compiler.has_extra_select)  # type: ignore[attr-defined]
        if kind is ModelIterable and plain and not self.compiler.annotation_col_map:
            self.made = self._as_models()
        elif kind is ValuesListIterable and plain:
            self.made = tuple
        else:
            raise TypeError("only whole rows or tuples of one query can be prepared")

    def _as_models(self) -> Callable[[Any], Any]:
        info, select, db = self.compiler.klass_info, self.compiler.select, self.db
        first, last = info["select_fields"][0], info["select_fields"][-1] + 1
        names = [column[0].target.attname for column in select[first:last]]
        joined = get_related_populators(info, select, db)

        def made(row: Any) -> Any:
            found = info["model"].from_db(db, names, row[first:last])
            for one in joined:
                one.populate(row, found)
            return found

        return made

    def rows(self, values: dict[str, Any]) -> list[Any]:
        connection = self.compiler.connection
        if self.locks and not connection.in_atomic_block:
            raise TransactionManagementError("rows are locked inside a transaction only")
        bound = [one.bound(values, connection) if isinstance(one, Gap) else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, bound)
            said = cursor.fetchall()
        return [self.made(row) for row in self.compiler.apply_converters(said, self.converters)]


class Prepared:
    """Whole rows of one model, or tuples. `build` makes the queryset, with `given` in the places of the values."""

    def __init__(self, build: Callable[[], models.QuerySet[Any]], using: str = DEFAULT_DB_ALIAS) -> None:
        self.build, self.using = build, using

    def __call__(self, **values: Any) -> list[Any]:
        kept: dict[Prepared, Compiled] = vars(connections[self.using]).setdefault("prepared", {})
        if self not in kept:
            kept[self] = Compiled(self.build().using(self.using))
        return self._answer(kept[self], values)

    def _answer(self, compiled: Compiled, values: dict[str, Any]) -> list[Any]:
        answers = _answers.get()
        if answers is None:
            return compiled.rows(values)
        if compiled.locks:
            answers.clear()
            return compiled.rows(values)
        key = (self, *values.items())
        if key not in answers:
            answers[key] = compiled.tables, compiled.rows(values)
        return list(answers[key][1])

    def first(self, **values: Any) -> Any:
        return next(iter(self(**values)), None)


@cache
def by_key(model: Any) -> Prepared:
    """The row of a key."""
    return Prepared(lambda: model._base_manager.filter(pk=given(model, model._meta.pk.name, "pk")))


class ByKey(ForwardManyToOneDescriptor):
    """Reads the row that a foreign key names as `by_key` does."""

    def get_object(self, instance: models.Model) -> Any:
        model, elsewhere = self.field.remote_field.model, instance._state.db not in (None, DEFAULT_DB_ALIAS)
        if elsewhere or not self.field.target_field.primary_key:
            return super().get_object(instance)
        if (found := by_key(model).first(pk=getattr(instance, self.field.attname))) is None:
            raise model.DoesNotExist(f"{model.__name__} matching query does not exist.")
        return found


if TYPE_CHECKING:
    ForeignKey = models.ForeignKey
else:

    class ForeignKey(models.ForeignKey):
        """Django's own, for the keys that every act follows. Migrations see no difference."""

        forward_related_accessor_class = ByKey

        def deconstruct(self) -> Any:
            name, _path, args, kwargs = super().deconstruct()
            return name, "django.db.models.ForeignKey", args, kwargs


@contextmanager
def asked_once() -> Iterator[None]:
    """Within one transaction: the same question has the same answer, until something is written or locked."""
    answers: Answers = {}
    token = _answers.set(answers)
    try:
        with connection.execute_wrapper(lambda *asked: _watched(answers, *asked)):
            yield
    finally:
        _answers.reset(token)


def _watched(answers: Answers, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    if not ONLY_READS.match(sql) or " FOR UPDATE" in sql:
        written = WRITES.match(sql)
        for key in [key for key, (tables, _rows) in answers.items() if written is None or written[1] in tables]:
            del answers[key]
    return execute(sql, *rest)
