"""The reader of names with the installation's own table of divisions."""

from __future__ import annotations

from functools import lru_cache

from foundation.agencies.models import Region

from .matching.gazetteer import Gazetteer, Row
from .matching.names import Reader


def reader() -> Reader:
    """One for each state of the table; it remembers the names that it has read."""
    return _reader(Region.objects.count())


@lru_cache(maxsize=2)
def _reader(divisions: int) -> Reader:
    rows = Region.objects.values_list("code", "name", "level", "parent_id")
    return Reader(Gazetteer(Row(*row) for row in rows))
