"""Changing the law for one test: the row, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from foundation.law.book import forget
from foundation.law.models import Rule


@contextmanager
def changed(code: str, *, body: dict[str, Any] | None = None, **fields: Any) -> Iterator[None]:
    """The rule reads so inside, for whatever it decides; the transaction of the test takes it back."""
    rule = Rule.objects.get(code=code)
    before = {name: getattr(rule, name) for name in (*fields, "body")}
    _write(rule, {**fields, "body": {**rule.body, **(body or {})}})
    try:
        yield
    finally:
        _write(rule, before)


def _write(rule: Rule, fields: dict[str, Any]) -> None:
    Rule.objects.filter(pk=rule.pk).update(**fields)
    forget()
