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
    for one in () if case._state.adding else _merged()(into=case.pk):
        if until is None or one.state_since <= until:
            yield from merged_in(one, until)


@cache
def _merged() -> Prepared:
    from .models import Case

    return Prepared(lambda: Case.objects.filter(merged_into=given(Case, "merged_into", "into")))


def kin(case: Case) -> list[Case]:
    """Whose steps count as steps of this case: its own, of those merged into it, of the one from which it was split off."""
    return [*merged_in(case), *([case.split_from] if case.split_from is not None else [])]


def leads_of(case: Case) -> list[Lead]:
    """The leads on which it stands: its own, those of merged cases, and those of the case from which it was split off."""
    found = [one.lead for one in merged_in(case)]
    if case.split_from is not None:
        found += [one.lead for one in merged_in(case.split_from, case.born_at)]
    return list({one.pk: one for one in found}.values())


def lead_ids(case: Case) -> list[Any]:
    return [one.pk for one in leads_of(case)]


def case_of(lead: Lead | None) -> Case | None:
    """The case on a lead: of several, the first that was not merged into another."""
    if lead is None:
        return None
    cases = list(lead.cases.order_by("born_at"))
    standing = [one for one in cases if one.merged_into_id is None]
    return next(iter([*standing, *cases]), None)
