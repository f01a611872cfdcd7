"""The feed that a partner pulls: its own messages in sequence, without what has ended."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from .ended import with_end
from .models import Delivery, Partner

PAGE = 500


def changes_after(partner: Partner, after: int, limit: int, now: datetime) -> dict[str, Any]:
    """The messages with numbers above `after`, oldest first; the numbers have no gaps."""
    mine = Delivery.objects.filter(partner=partner, number__gt=after).order_by("number")
    page = list(with_end(mine, now)[: min(limit, PAGE)])
    last = Partner.objects.values_list("last_number", flat=True).get(pk=partner.pk)
    return {"changes": [_told(one) for one in page], "next": page[-1].number if page else after, "last": last}


def _told(delivery: Any) -> dict[str, Any]:
    """The message as signed; of an ended listing only that this number is no longer of any meaning."""
    if delivery.ended:
        return {"type": "superseded", "data": {"sequence": delivery.number}}
    return dict(json.loads(bytes(delivery.body)))
