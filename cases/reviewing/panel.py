"""What the rows leave open, beside the form by which the review is passed or the case is returned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from foundation.desk.objects import url_of
from foundation.workflow.asked import Asked

from .file import CaseFile
from .finding import Standing
from .items import Item, items


@dataclass(frozen=True)
class StillOpen:
    """`items`: those that the rows answer with no; the reviewer's own ticks are the form itself."""

    items: list[Item]
    url: str


def still_open(case: Any, asked: Asked, form: Any) -> StillOpen:
    found = items(CaseFile(case, asked.on))
    mine = [one for one in found if one.standing is Standing.OPEN and not one.by_person]
    return StillOpen(mine, url_of(case, "review"))
