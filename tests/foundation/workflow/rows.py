"""Rows and actors for tests of the machinery, on the lead: the smallest workflow."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from demo.people import CITY, posting
from enforcement.models import Lead
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.subjects.models import Enterprise
from foundation.workflow.perform import Performed, perform
from tests.conftest import NOW

INSPECTOR = ("周承", Role.CASE_LEAD)
A_USCC = "91990100MABQY00145"


def officer(name: str, role: Role | None = None) -> Actor:
    return Actor.officer(posting(name, role))


def an_inspector() -> Actor:
    return officer(*INSPECTOR)


def an_enterprise() -> Enterprise:
    return Enterprise.objects.get_or_create(uscc=A_USCC, defaults={"name": "青云新型建材有限公司", "region_id": CITY})[
        0
    ]


def lead_data(**changes: Any) -> dict[str, Any]:
    return {
        "source": "HOTLINE", "category": "IND", "title": "烟囱冒黑烟", "facts": "群众反映夜间冒黑烟。",
        "enterprise": an_enterprise().pk, "region": CITY, "discovered_at": "2026-11-20T08:00:00+08:00", **changes,
    }  # fmt: skip


def register(key: str = "register", at: datetime = NOW - timedelta(hours=2), **changes: Any) -> Performed:
    return perform(
        Lead(), "register_lead", by=an_inspector(), occurred_at=at, data=lead_data(**changes), expected_seq=0, key=key
    )


def a_lead(**changes: Any) -> Lead:
    return register(**changes).obj


def accept(lead: Lead, key: str = "accept", by: Actor | None = None, **more: Any) -> Performed:
    facts = {"occurred_at": NOW - timedelta(hours=1), "data": {"note": "现场核查"}, "expected_seq": lead.seq, **more}
    return perform(lead, "accept_for_check", by=by or an_inspector(), key=key, **facts)
