"""Rows that stand for a whole module, and steps that are undone: both are savepoints around what the tests do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import time_machine
from django.db import transaction

from tests.conftest import NOW


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards. `perform` accepts it as it accepts a test's transaction."""
    around = transaction.atomic()
    around._from_testcase = True  # type: ignore[attr-defined]
    with around:
        try:
            yield
        finally:
            transaction.set_rollback(True)


@pytest.fixture(scope="module")
def standing(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """For module fixtures: the rows they make stand for all tests of the module, and go with it."""
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), undone():  # type: ignore[attr-defined]
        yield
