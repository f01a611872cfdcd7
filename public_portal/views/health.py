"""Can this site work? 200 when database, migrations and search answer; 503 naming what does not.

A relay that stands still is named too: pages work without it, consequences do not, so it is not 503.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from blacklist.search import api as search
from foundation.outbox.relay import stands_still

logger = logging.getLogger(__name__)


def database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations() -> None:
    executor = MigrationExecutor(connection)
    if plan := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError(f"{len(plan)} not applied")


def index() -> None:
    search.health()


PARTS: dict[str, Callable[[], None]] = {"database": database, "migrations": migrations, "search": index}


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    answers = {name: answer(name, ask) for name, ask in PARTS.items()}
    works = all(value == "ok" for value in answers.values())
    answers["relay"] = "late" if answers["database"] == "ok" and stands_still(timezone.now()) else "ok"
    return JsonResponse({"status": "ok" if works else "unavailable", **answers}, status=200 if works else 503)


def answer(name: str, ask: Callable[[], None]) -> str:
    """The cause stays in the log: a health page tells strangers no internals."""
    try:
        ask()
    except Exception:
        logger.exception("health: %s does not answer", name)
        return "unavailable"
    return "ok"
