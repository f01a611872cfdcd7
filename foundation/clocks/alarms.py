"""Alarms: due soon, overdue, escalated to the heads; one notice for each matter, in one pass over the clocks.

A clock's `alarm_at` says when its next alarm falls due, so the pass reads an index and touches nothing else. Clocks
that ended, rest, are rights, or had run out when they were entered as history have none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from foundation.law import api as law
from foundation.notices.bell import Telling, tell_all
from foundation.notices.models import Notice

from .keepers import Keepers, keepers
from .models import Alarm, Clock
from .recount import escalates_at, thresholds
from .reminders import Reminders
from .running import matter_of

BATCH = 2000
HOUR = timedelta(hours=1)
TEXTS = {
    Alarm.Kind.DUE_SOON: _("“%(limit)s” is due: %(due)s"),
    Alarm.Kind.OVERDUE: _("“%(limit)s” is overdue since %(due)s"),
    Alarm.Kind.ESCALATED: _("“%(limit)s” is overdue since %(due)s and still not done"),
}


class Raised(NamedTuple):
    """One alarm: of which clock, what it says, for which threshold, and when the next falls due."""

    clock: Clock
    kind: Alarm.Kind
    threshold: datetime
    following: datetime | None


def raise_alarms(now: datetime, *, only_at_once: bool = False) -> int:
    """Raise every alarm that has fallen due; only those of clocks in hours and of withdrawals, or all. Returns how many."""
    total = 0
    while raised := _raise_batch(now, only_at_once):
        total += raised
    return total


@transaction.atomic
def _raise_batch(now: datetime, only_at_once: bool) -> int:
    """The alarm, its notices and the next alarm's time are written together or not at all."""
    clocks = Clock.objects.filter(alarm_at__lte=now).order_by("alarm_at", "pk").select_for_update()
    if only_at_once:
        clocks = clocks.filter(at_once=True)
    reminders = Reminders.on(timezone.localdate(now))
    raised = [_judge(clock, now, reminders) for clock in clocks[:BATCH]]
    _write(raised, now)
    _tell(raised, now)
    return len(raised)


def _judge(clock: Clock, now: datetime, reminders: Reminders) -> Raised:
    """What the clock says now: the latest threshold it has passed counts, those before it are no news any more."""
    end, beyond = clock.due_at, escalates_at(clock, reminders)
    if now >= beyond:
        return Raised(clock, Alarm.Kind.ESCALATED, beyond, None)
    if now >= end:
        return Raised(clock, Alarm.Kind.OVERDUE, end, beyond)
    steps = thresholds(clock, reminders)
    passed = max((at for at in steps if at <= now), default=now)
    following = min(at for at in steps if at > now)
    if clock.at_once and not clock.in_hours:  # a withdrawal reminds every hour until its term ends (A T30)
        following = min(now + HOUR, end)
    return Raised(clock, Alarm.Kind.DUE_SOON, passed, following)


def _write(raised: list[Raised], now: datetime) -> None:
    """A threshold raised before (an hourly reminder) leaves no second row."""
    Alarm.objects.bulk_create(
        [Alarm(clock=one.clock, kind=one.kind, threshold_at=one.threshold, raised_at=now) for one in raised],
        ignore_conflicts=True,
    )
    following: dict[datetime | None, list[int]] = defaultdict(list)
    for one in raised:
        following[one.following].append(one.clock.pk)
    for at, clocks in following.items():
        Clock.objects.filter(pk__in=clocks).update(alarm_at=at)


def _tell(raised: list[Raised], now: datetime) -> None:
    """Who has to act is told each time; the heads when it escalates."""
    concerned = keepers([one.clock for one in raised], now)
    tell_all((pair for one in raised if (who := concerned.get(one.clock.pk)) for pair in _tellings(one, who)), now)


def _tellings(one: Raised, who: Keepers) -> Iterator[tuple[int, Telling]]:
    telling = _telling(one.clock, one.kind)
    yield from ((posting, telling) for posting in who.hands)
    if one.kind is Alarm.Kind.ESCALATED:
        yield from ((posting, telling) for posting in who.heads)


def _telling(clock: Clock, kind: Alarm.Kind) -> Telling:
    rule = law.limit(clock.limit, on=clock.started_on).rule
    params: dict[str, Any] = {"limit": {"zh": rule.label_zh, "en": rule.label_en}, "due": _due(clock)}
    return Telling(
        matter_of(clock), TEXTS[kind], params, about=clock.about, url=desk_url(clock.about),
        level=Notice.Level(kind.value), at_once=clock.at_once,
    )  # fmt: skip


def _due(clock: Clock) -> str:
    return f"{timezone.localtime(clock.due_at):%Y-%m-%d %H:%M}" if clock.in_hours else clock.due_on.isoformat()


def desk_url(about: str) -> str:
    """The object's page on the desk, or the desk itself where it has none."""
    name, _colon, key = about.partition(":")
    try:
        return reverse(f"desk-{name}:page", args=[f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"])
    except NoReverseMatch:
        return "/desk/"
