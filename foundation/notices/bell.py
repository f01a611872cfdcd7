"""The desk's bell: telling an officer, what he has not yet seen, and marking it seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from foundation.agencies.models import Agency, Posting, Role
from foundation.agencies.queries import postings_of

from .models import Notice

AGAIN = ["about", "level", "msgid", "params", "url", "at_once", "raised_at", "seen_at", "mailed_at"]


@dataclass(frozen=True)
class Telling:
    """What is told: the matter's key, the text as msgid with parameters, its object and address."""

    matter: str
    msgid: str
    params: Mapping[str, Any] = field(default_factory=dict)
    about: str = ""
    url: str = ""
    level: str = Notice.Level.INFO
    at_once: bool = False


def notify(to: Posting | Iterable[Posting], telling: Telling, *, now: datetime | None = None) -> None:
    """Tell one posting, or several. A matter told before is the same row, unseen again."""
    postings = [to] if isinstance(to, Posting) else list(to)
    tell_all(((posting.pk, telling) for posting in postings), now or timezone.now())


def notify_role(agency: Agency, roles: Collection[Role], telling: Telling, *, now: datetime | None = None) -> None:
    """Tell everyone who holds one of `roles` in the agency today."""
    notify(postings_of(agency, *roles), telling, now=now)


def tell_all(tellings: Iterable[tuple[int, Telling]], now: datetime) -> None:
    """Tell many at once: pairs of a posting's key and what it is told; of one matter the last counts."""
    rows = {(to, one.matter): _row(to, one, now) for to, one in tellings}
    Notice.objects.bulk_create(
        rows.values(), update_conflicts=True, unique_fields=["to", "matter"], update_fields=AGAIN
    )


def unseen_count(officer: Any) -> int:
    """The number on the bell."""
    return Notice.objects.to_officer(officer).unseen().count()


def bell(officer: Any, limit: int = 20) -> list[Notice]:
    """What stands on the bell, the newest first, seen or not."""
    return list(Notice.objects.to_officer(officer).select_related("to__agency")[:limit])


def mark_seen(officer: Any, pks: Collection[int] | None = None) -> int:
    """Mark these notices, or all, as seen; only those told to this officer. Returns how many were."""
    notices = Notice.objects.to_officer(officer).unseen()
    if pks is not None:
        notices = notices.filter(pk__in=pks)
    return notices.update(seen_at=timezone.now())


def settle(*matters: str) -> None:
    """The matter is done: nobody is reminded of it any more."""
    if matters:
        Notice.objects.unseen().filter(matter__in=matters).update(seen_at=timezone.now())


def _row(to: int, telling: Telling, now: datetime) -> Notice:
    return Notice(
        to_id=to, matter=telling.matter, about=telling.about, level=telling.level, msgid=str(telling.msgid),
        params=dict(telling.params), url=telling.url, at_once=telling.at_once, raised_at=now,
    )  # fmt: skip
