"""One row for each question: who, when, why, what, what was answered, how long it took, how long it is kept."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from blacklist.partners.models import Partner
from foundation.law import api as law

from .models import QueryLog


@dataclass(frozen=True)
class Asker:
    """Who asks, for which purpose, and when. `partner` is nobody when an officer asks; `user` a person at its desk."""

    partner: Partner | None
    user: str
    purpose: str
    at: datetime

    def row(
        self, receipt: uuid.UUID, asked: dict[str, Any], answer: dict[str, Any], ids: list[str], took: int
    ) -> QueryLog:
        """The unsaved row of one answer; `took` in microseconds."""
        return QueryLog(
            id=receipt,
            partner=self.partner,
            partner_user=self.user[:80],
            asked_at=self.at,
            purpose=self.purpose,
            question={name: str(value) for name, value in asked.items() if value},
            match=answer["match"] or "",
            status=answer["status"] or "",
            uscc=(answer.get("company") or {}).get("uscc", ""),
            results=ids,
            answer=answer,
            latency_us=took,
            keep_until=keep_until(self.at),
        )


def keep_until(at: datetime) -> date:
    """As many years as the setting `query-log-years` says, in force on the day of the question."""
    day = timezone.localdate(at)
    year = day.year + int(law.setting("query-log-years", on=day))
    return date(year, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=year)
