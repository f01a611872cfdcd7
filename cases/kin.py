"""Cases that share a file after a merger or a separation (并案、分案; §15): whose leads and objects a case looks at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from foundation.prepared import Prepared, given

if TYPE_CHECKING:
    from enforcement.models import Lead

    from .models import Case


def merged_in(case: Case, until: datetime | None = None) -> Iterator[Case]:
    """The case, and every case merged into it so far or until that moment, through as many steps as it took."""
    yield case
    for one in absorbed(case):
        if until is None or one.state_since <= until:
            yield from merged_in(one, until)


def absorbed(case: Case) -> list[Case]:
    """The cases merged into this one itself; as they were read along for a page."""
    if "merged" in getattr(case, "_prefetched_objects_cache", {}):
        return list(case.merged.all())
    return [] if case._state.adding else _joined("merged_into")(case=case.pk)


def split_off(case: Case) -> list[Case]:
    return [] if case._state.adding else _joined("split_from")(case=case.pk)


@cache
def _joined(by: str) -> Prepared:
    from .models import Case

    return Prepared(lambda: Case.objects.filter(**{by: given(Case, by, "case")}))


def kin(case: Case) -> list[Case]:
    """Whose steps count as steps of this case: its own, of those merged into it, of the one from which it was split off."""
    return [*merged_in(case), *([case.split_from] if case.split_from is not None else [])]


def leads_of(case: Case) -> list[Lead]:
    """The leads on which it stands: its own, those of merged cases, and those of the case from which it was split off."""
    return list({one.lead_id: one.lead for one in _filed(case)}.values())


def lead_ids(case: Case) -> list[Any]:
    return list(dict.fromkeys(one.lead_id for one in _filed(case)))


def _filed(case: Case) -> Iterator[Case]:
    """The cases that were filed on these leads."""
    yield from merged_in(case)
    if case.split_from is not None:
        yield from merged_in(case.split_from, case.born_at)


def case_of(lead: Lead | None) -> Case | None:
    """The case on a lead: of several, the first that was not merged into another."""
    if lead is None:
        return None
    cases = list(lead.cases.order_by("born_at"))
    standing = [one for one in cases if one.merged_into_id is None]
    return next(iter([*standing, *cases]), None)
