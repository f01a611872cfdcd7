"""The desk's home page, the case list and a case's page at growing numbers of cases, for the people of one bureau and
for the provincial department, which sees all. How the cases are spread is said in `province.py`.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client
from django.utils import timezone

from cases.models import Case
from demo.telling import as_posting
from demo.walk import HEAD, LEAD
from foundation.agencies.models import Posting
from foundation.agencies.standing import POSTING, SECOND_FACTOR
from foundation.desk.objects import url_of

from . import standing
from .many import Province, walked

PEOPLE = {"case lead": LEAD, "reviewer": "沈宜", "head": HEAD, "province": "韩涛"}
PAGES = (
    ("home", "case lead", "/desk/"), ("home", "reviewer", "/desk/"), ("home", "head", "/desk/"), ("home", "province", "/desk/"),
    ("list", "case lead", "/desk/case/"), ("list", "head", "/desk/case/"), ("list", "province", "/desk/case/"),
    ("list, page 40", "province", "/desk/case/?page=40"), ("list, one state", "province", "/desk/case/?state=PRIOR_NOTICE"),
    ("list, by party", "province", "/desk/case/?order=enterprise__name"), ("list, a name", "province", "/desk/case/?q=瑞丰铸造"),
)  # fmt: skip
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


def measure(sizes: list[int]) -> dict[str, Any]:
    standing.stand_up()
    walks = walked(timezone.localdate())
    province = Province(walks, max(sizes))
    people = {name: at_desk(as_posting(who)) for name, who in PEOPLE.items()}
    page = url_of(
        Case.objects.filter(
            pk__in=[walk.case.pk for walk in walks if walk.case and walk.case.state], state="SERVED"
        ).first()
    )
    pages = [*PAGES, ("case page", "case lead", page), ("case page", "head", page)]
    found = {}
    for size in sizes:
        began = time.perf_counter()
        province.multiply(size)
        print(f"{size:,} cases: copied in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        found[size] = {f"{name}, {who}": asked(people[who], address) for name, who, address in pages}
        print(json.dumps(found[size], ensure_ascii=False), file=sys.stderr)
    return found


if __name__ == "__main__":
    print(json.dumps(measure([int(size) for size in sys.argv[1:]])))
