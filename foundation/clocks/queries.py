"""Asking what runs: clocks of an object, what is overdue or due soon, whether a waiting period is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from foundation.prepared import Prepared, given

from .models import Clock, ClockQuerySet
from .sentence import sentence

__all__ = [
    "clocks_of",
    "due_of",
    "due_soon",
    "has_run_out",
    "lapsed",
    "latest_of",
    "open_clocks",
    "overdue",
    "sentence",
]


LATEST = Prepared(lambda: Clock.objects.filter(about=given(Clock, "about"), limit=given(Clock, "limit")).reverse()[:1])


def clocks_of(*about: str) -> ClockQuerySet:
    """Every clock that ever ran about these objects, in the order of their starts."""
    return Clock.objects.filter(about__in=about).prefetch_related("intervals", "extensions", "recounts")


def open_clocks(*about: str, at: datetime | None = None) -> ClockQuerySet:
    """What runs or rests: duties not yet done, rights and terms that have not run out. The next due first."""
    return clocks_of(*about).running_at(at or timezone.now()).order_by("due_at", "pk")


def overdue(abouts: Iterable[str] | None = None, *, at: datetime | None = None) -> ClockQuerySet:
    """Duties not done in time; about everything, or these objects (a queryset of their names will do)."""
    return _about(Clock.objects.overdue_at(at or timezone.now()), abouts)


def due_soon(abouts: Iterable[str] | None = None, *, at: datetime | None = None) -> ClockQuerySet:
    return _about(Clock.objects.due_soon_at(at or timezone.now()), abouts)


def lapsed(abouts: Iterable[str] | None = None, *, at: datetime | None = None) -> ClockQuerySet:
    """Rights that nobody used in time."""
    return _about(Clock.objects.lapsed_at(at or timezone.now()), abouts)


def has_run_out(about: str, limit: str, at: datetime) -> bool:
    """The time of the latest clock of this limit passed unused, or the waiting period was ended early (a waiver).

    False where none ever ran, while it rests, and where the right was used or the duty done before.
    """
    clock = latest_of(about, limit)
    if clock is None:
        return False
    if clock.ended_at is not None:
        return clock.kind == Clock.Kind.WAITING and clock.ended_at <= at
    return clock.has_run_out_at(at)


def due_of(about: str, limit: str) -> date | datetime | None:
    """When the latest clock of this limit is due: a day, or an instant for a limit in hours; None where none ran."""
    clock = latest_of(about, limit)
    if clock is None:
        return None
    return timezone.localtime(clock.due_at) if clock.in_hours else clock.due_on


def latest_of(about: str, limit: str) -> Clock | None:
    """The clock of this limit that was started last, whether it still runs or not."""
    return LATEST.first(about=about, limit=limit)


def _about(clocks: ClockQuerySet, abouts: Iterable[str] | None) -> ClockQuerySet:
    return clocks if abouts is None else clocks.filter(about__in=abouts)
