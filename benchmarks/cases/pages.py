"""The case list and the desk's home page at growing numbers of cases; then the alarms over the open clocks."""

from __future__ import annotations

import json
import statistics
import sys
import time
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client
from django.utils import timezone

from demo.telling import as_posting
from demo.walk import LEAD
from foundation.agencies.models import Posting
from foundation.agencies.standing import POSTING, SECOND_FACTOR
from foundation.clocks.alarms import raise_alarms
from foundation.clocks.models import Clock

from . import standing
from .many import multiply, walked

PAGES = {"home": "/desk/", "list": "/desk/case/", "list, page 40": "/desk/case/?page=40"}
TIMES = 40


def at_desk(chosen: Posting) -> Client:
    """The browser of an officer who has completed both factors."""
    session = SessionStore()
    session[SESSION_KEY] = str(chosen.officer_id)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = chosen.officer.get_session_auth_hash()
    session[SECOND_FACTOR], session[POSTING] = True, chosen.pk
    session.save()
    client = Client(SERVER_NAME="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client


def asked(client: Client, address: str) -> dict[str, float]:
    """Milliseconds of the whole answer, p50 and p95, and the number of queries."""
    taken: list[float] = []
    queries: list[str] = []
    with connection.execute_wrapper(lambda execute, sql, *more: (queries.append(sql), execute(sql, *more))[1]):
        answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")
    for _time in range(TIMES):
        began = time.perf_counter()
        client.get(address)
        taken.append((time.perf_counter() - began) * 1000)
    return {"p50": statistics.median(taken), "p95": statistics.quantiles(taken, n=20)[-1], "queries": len(queries)}


def alarms(count: int) -> dict[str, float]:
    """One pass over `count` open clocks, of which each has an alarm due."""
    missing = count - Clock.objects.filter(ended_at=None).count()
    model = Clock.objects.filter(ended_at=None, duty=True).first()
    rows = (Clock(**{f.attname: getattr(model, f.attname) for f in Clock._meta.concrete_fields if not f.primary_key})
            for _n in range(max(missing, 0)))  # fmt: skip
    Clock.objects.bulk_create(rows, batch_size=1000)
    now = timezone.now()
    Clock.objects.filter(ended_at=None).update(alarm_at=now - timedelta(minutes=1))
    began = time.perf_counter()
    raised = raise_alarms(now)
    return {
        "clocks": Clock.objects.filter(ended_at=None).count(),
        "raised": raised,
        "seconds": time.perf_counter() - began,
    }


def measure(sizes: list[int], clocks: int) -> dict[str, Any]:
    standing.stand_up()
    models = walked(date(2026, 3, 2))
    client = at_desk(as_posting(LEAD))
    found = {}
    for size in sizes:
        multiply(models, size)
        connection.cursor().execute("ANALYZE")
        found[size] = {name: asked(client, address) for name, address in PAGES.items()}
    return {"pages": found, "alarms": alarms(clocks)}


if __name__ == "__main__":
    clocks, *sizes = map(int, sys.argv[1:])
    print(json.dumps(measure(sizes, clocks)))
