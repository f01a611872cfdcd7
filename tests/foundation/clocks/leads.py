"""A lead of the fictional bureau, registered through the one door: its `filing` clock runs, 周承 handles it."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.utils import timezone

from demo.people import CITY, posting
from enforcement.models import Lead
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.clocks.moments import LEGAL
from foundation.workflow.perform import perform


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL)


def a_lead(discovered_at: str, *, by: str = "周承", late_reason: str = "") -> Lead:
    data = {
        "source": "INSPECTION",
        "category": "IND",
        "title": "DA001排放口超标线索",
        "facts": "现场检查发现。",
        "region": CITY,
        "discovered_at": discovered_at,
    }
    actor = Actor.officer(posting(by, Role.CASE_LEAD))
    return perform(
        Lead(), "register_lead", by=actor, occurred_at=timezone.now(), data=data, expected_seq=0,
        key=uuid.uuid4().hex, late_reason=late_reason,
    ).obj  # fmt: skip
