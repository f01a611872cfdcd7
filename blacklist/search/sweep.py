"""The nightly comparison of engine and database: by ranges of keys, repaired, and reported."""

from __future__ import annotations

import logging
from typing import NamedTuple

from django.utils import timezone

from .documents import changes_of, documents_in
from .engine import BUCKETS, Change, Engine
from .models import IndexCursor

logger = logging.getLogger(__name__)
EVERYWHERE = range(BUCKETS)
NEWEST = (1 << 62) - 1  # above every row's version: what has no row at all must go, however new it is


class Report(NamedTuple):
    """What was compared, and the ids of the documents that were absent, differing, or should not have been there."""

    compared: int
    absent: tuple[str, ...]
    differing: tuple[str, ...]
    surplus: tuple[str, ...]

    @property
    def repaired(self) -> int:
        return len(self.absent) + len(self.differing) + len(self.surplus)


def sweep(engine: Engine, buckets: range = EVERYWHERE) -> Report:
    """Compare and repair. Raises nothing for differences: it reports them."""
    parts = [_one_range(engine, bucket) for bucket in buckets]
    found = Report(
        sum(part.compared for part in parts),
        *(tuple(id_ for part in parts for id_ in getattr(part, name)) for name in ("absent", "differing", "surplus")),
    )
    if found.repaired:
        logger.warning("The index differed from the database and was repaired: %s", found)
    IndexCursor.objects.filter(engine=type(engine).__name__).update(swept_at=timezone.now(), repaired=found.repaired)
    return found


def _one_range(engine: Engine, bucket: int) -> Report:
    held = engine.digests(bucket)
    right = {one.id: one for one in documents_in(bucket)}
    absent = sorted(set(right) - set(held))
    surplus = sorted(set(held) - set(right))
    differing = sorted(id_ for id_ in set(right) & set(held) if right[id_].digest != held[id_])
    repairs = [Change(id_, right[id_].version, right[id_]) for id_ in (*absent, *differing)]
    repairs += _removals(set(surplus))
    if repairs:
        engine.apply(repairs, engine.state().as_of_seq)
    return Report(len(right), tuple(absent), tuple(differing), tuple(surplus))


def _removals(ids: set[str]) -> list[Change]:
    """At the row's own version, so that the entry can come back; a row may even have become public meanwhile."""
    known = list(changes_of(ids))
    return [*known, *(Change(id_, NEWEST, None) for id_ in ids - {change.id for change in known})]
