"""The three bands: today and late, this week and later, waiting for others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor

from . import from_drafts, from_steps
from .matter import matters
from .row import Row

SHOWN = 40


@dataclass(frozen=True)
class Band:
    key: str
    label: str
    empty: str
    rows: list[Row]

    @property
    def shown(self) -> list[Row]:
        return self.rows[:SHOWN]

    @property
    def more(self) -> int:
        return max(0, len(self.rows) - SHOWN)


def bands(by: Actor) -> list[Band]:
    found = matters(by)
    rows = sorted([*from_drafts.rows(found), *from_steps.rows(found)], key=lambda row: row.due)
    mine = [row for row in rows if row.mine]
    today = [row for row in mine if _pressing(row)]
    return [
        Band("today", _("Today and late"), _("Nothing is late, and nothing ends today."), today),
        Band(
            "week",
            _("This week and later"),
            _("Nothing else waits for you."),
            [row for row in mine if row not in today],
        ),
        Band("others", _("Waiting for others"), _("You wait for nobody."), [row for row in rows if not row.mine]),
    ]


def _pressing(row: Row) -> bool:
    """Late, or over at the end of today."""
    clock: Any = row.clock
    return clock is not None and clock.paused_at is None and clock.duty and clock.due_on <= timezone.localdate()
