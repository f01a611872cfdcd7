"""The inventory and the chain of custody: rows that are only ever added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foundation.workflow.asked import Asked

if TYPE_CHECKING:
    from .models import Seizure


def take_in(seizure: Seizure, asked: Asked, lines: list[dict[str, Any]]) -> None:
    """Write the inventory; from now on the agency keeps each item."""
    from .models import SeizedItem

    parts = ("name", "quantity", "feature", "place")
    for number, line in enumerate(lines, 1):
        facts = {part: line[part] for part in parts}
        SeizedItem.objects.create(seizure_id=seizure.pk, number=number, remark=line.get("remark") or "", **facts)
    hand_on(seizure, asked, seizure.agency.name, seizure.stored_at, "查封、扣押")


def hand_on(seizure: Seizure, asked: Asked, keeper: str, place: str, why: str, only: Any = None) -> None:
    """Each item, or `only` these, is kept by somebody else or elsewhere from now on."""
    from .models import Custody

    for item in seizure.items.all() if only is None else only:
        Custody.objects.create(item=item, since=asked.at, keeper=keeper, place=place, why=why, by=asked.by.posting)
