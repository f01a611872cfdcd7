"""Which published penalties are to be proposed for a list: once the decision is served and the case with nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.guards import transfer_is_over
from foundation.agencies.actor import Actor
from foundation.law import api as law
from foundation.law.models import Rule
from foundation.workflow.asked import Asked
from foundation.workflow.perform import perform

from .models import Listing, PenaltyItem
from .states import ItemState


def propose_candidates(at: datetime | None = None) -> list[Listing]:
    """Take up every candidate that is due at `at` (BL1). The daily task calls it; twice does nothing new."""
    at = at or timezone.now()
    system = Actor.system(_("Daily proposal of candidates"))
    waiting = PenaltyItem.objects.visible_to(system).filter(
        state=ItemState.PUBLISHED, listing=None, case__served_at__lte=at, visible_from__lte=at
    )
    return [
        perform(
            Listing(), "take_up", by=system, occurred_at=at, expected_seq=0, key=f"candidate:{item.pk.hex}",
            data={"penalty": item.pk.hex, "basis": basis.code, "trigger": trigger, "tier": basis.body["tier"],
                  "measures": basis.body["measures"], "facts": item.facts},
        ).obj
        for item in waiting if transfer_is_over(item.case, Asked(system, at)) is None
        for basis, trigger in _fitting(item, at)
    ]  # fmt: skip


def _fitting(item: PenaltyItem, at: datetime) -> Iterator[tuple[Rule, str]]:
    """The first list basis in force whose conduct this violation fulfils, and by which trigger."""
    day = timezone.localdate(at)
    triggers = [one.code for one in law.rules("trigger", on=day) if item.violation in one.body["violations"]]
    for basis in law.rules("list_basis", on=day):
        fulfilled = [code for code in triggers if code in basis.body["conduct"]]
        if fulfilled and basis.holds_on(item.case.conduct_on):
            yield basis, fulfilled[0]
            return
