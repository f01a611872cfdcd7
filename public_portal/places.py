"""Regions among the choices: names from the table of divisions, and a tree that opens where it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from blacklist.search.query import Bucket
from foundation.agencies.models import Region

Siblings = Mapping[str | None, list[Bucket]]


class Places(NamedTuple):
    """Code → name and parent's code."""

    rows: Mapping[str, tuple[str, str | None]] = {}

    @classmethod
    def of(cls, codes: Sequence[str]) -> Places:
        found = Region.objects.filter(code__in=codes).values_list("code", "name", "parent_id")
        return cls({code: (name, parent) for code, name, parent in found})

    def name(self, code: str) -> str:
        return self.rows[code][0] if code in self.rows else ""

    def tree(self, buckets: Sequence[Bucket]) -> list[tuple[Bucket, int]]:
        """Provinces; below a chosen or an only one its cities, and so on, each with its depth."""
        siblings: dict[str | None, list[Bucket]] = {}
        for bucket in buckets:
            siblings.setdefault(self._parent(bucket.value), []).append(bucket)
        return list(_opened(None, siblings, 0))

    def _parent(self, code: str) -> str | None:
        """The parent, if it is among the choices itself."""
        parent = self.rows[code][1] if code in self.rows else None
        return parent if parent in self.rows else None


def _opened(parent: str | None, siblings: Siblings, depth: int) -> Iterator[tuple[Bucket, int]]:
    level = siblings.get(parent, [])
    for bucket in level:
        yield bucket, depth
        if bucket.chosen or len(level) == 1 or _chosen_below(bucket.value, siblings):
            yield from _opened(bucket.value, siblings, depth + 1)


def _chosen_below(code: str, siblings: Siblings) -> bool:
    return any(one.chosen or _chosen_below(one.value, siblings) for one in siblings.get(code, []))
