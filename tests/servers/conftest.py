"""What SQLite cannot show. `.ci/run` starts the servers; without them these tests say what they miss."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from foundation.law.models import Rule
from foundation.workflow import door
from tests.conftest import stand_up
from tests.standing import standing

__all__ = ["standing"]


HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if connection.vendor == "postgresql":
        return
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: set DATABASE_URL"))


@pytest.fixture(scope="module")
def committed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What the tests of the module do is committed, for other connections to see; the flush comes after the last."""
    with django_db_blocker.unblock():
        if not Rule.objects.exists():
            stand_up()
        yield
        door.uninstall()  # the append-only tables refuse a flush; `post_migrate`, which it sends, makes the triggers anew
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def redis_url() -> str:
    url = os.environ.get("TEST_REDIS_URL", "")
    if not url:
        pytest.skip("needs Redis: set TEST_REDIS_URL")
    return url
