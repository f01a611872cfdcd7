"""Where a reader stopped: the sort's key there, the ids already given at that key, and the total at the beginning."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from .engine import Row, Step
from .query import BadQuery, Total


@dataclass(frozen=True)
class Cursor:
    sort: str
    step: Step
    key: int
    seen: tuple[str, ...]
    count: int
    exact: bool

    @property
    def total(self) -> Total:
        return Total(self.count, self.exact)

    def written(self) -> str:
        """Opaque to the reader, safe in an address."""
        return (
            base64.urlsafe_b64encode(json.dumps({**asdict(self), "step": self.step.value}).encode())
            .decode()
            .rstrip("=")
        )

    @classmethod
    def read(cls, text: str) -> Cursor:
        """Raises BadQuery when it is none of ours."""
        try:
            kept = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            return cls(**{**kept, "step": Step(kept["step"]), "seen": tuple(kept["seen"]), "key": int(kept["key"])})
        except (binascii.Error, ValueError, TypeError, KeyError) as error:
            raise BadQuery(_("This cursor is damaged; begin again at the first page.")) from error


def after(rows: tuple[Row, ...], before: Cursor | None, sort: str, step: Step, total: Total) -> Cursor:
    """The cursor behind `rows`; ids are kept only for the last key, where the next page begins."""
    last = rows[-1].key
    seen = tuple(row.id for row in rows if row.key == last)
    if before and before.key == last:
        seen = (*before.seen, *seen)
    return Cursor(sort, step, last, seen, total.value, total.exact)
