"""How many statements an act costs: pinned, so that a new one is a decision. What reads the law is left out: it is kept for a while."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.db import connection

from demo import telling
from foundation.workflow.perform import perform
from tests.make import a_walk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "BEGIN")


def test_the_statements_of_typical_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    spent: Counter[str] = Counter()
    doing: list[str] = []

    def count(execute: Any, sql: str, *asked: Any) -> Any:
        if doing and not sql.startswith(NOT_COUNTED) and '"law_' not in sql:
            spent[doing[-1]] += 1
        return execute(sql, *asked)

    def performing(obj: Any, name: str, **asked: Any) -> Any:
        doing.append(f"{obj._meta.model_name}.{name}")
        done = perform(obj, name, **asked)
        doing.pop()
        return done

    monkeypatch.setattr(telling, "perform", performing)
    with connection.execute_wrapper(count):
        a_walk("serve_decision")

    typical = ("lead.accept_for_check", "case.begin_investigation", "case.serve_prior_notice", "case.decide")
    assert {name: spent[name] for name in typical} == dict(zip(typical, (12, 10, 21, 53), strict=True))
