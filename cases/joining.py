"""What must hold before facts join a case or leave it (并案、分案; §15), and from when the joined case is counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks import running as clocks
from foundation.clocks.models import Recount
from foundation.clocks.moments import local_day
from foundation.clocks.queries import latest_of
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.models import ActRecord, Draft

from . import fatal, guards
from .kin import absorbed, split_off

DECIDES = ("decide", "decide_no_penalty")


def _decision_is_drafted(case: Any) -> bool:
    return Draft.objects.filter(about=case.about, act__in=DECIDES, used_seq=None).exists()


def _all_noted(case: Any) -> bool:
    """The case took note of every case that was merged into it or split off from it."""
    others = [one.pk.hex for one in (*absorbed(case), *split_off(case))]
    if not others:
        return True
    noted = ActRecord.objects.filter(about=case.about, act__in=("take_in", "give_off"), data__case__in=others)
    return noted.values("data__case").distinct().count() == len(others)


no_decision_is_drafted = Guard(
    lambda case, asked: not _decision_is_drafted(case), _("A decision on this case is being drafted: return the draft first.")
)  # fmt: skip
is_taken_note_of = Guard(
    lambda case, asked: _all_noted(case),
    _("A case was just merged into this one or split off from it: wait a moment until it is taken note of."),
)

FIT = (
    guards.not_with_criminal_justice, guards.transfer_is_over, fatal.recusal_is_answered, no_decision_is_drafted,
)  # fmt: skip


def faults(case: Any, asked: Asked) -> list[str]:
    """Why no facts may join this case or leave it now."""
    return [str(fault) for guard in FIT if (fault := guard(case, asked))]


def counted_from(case: Any) -> datetime:
    """From when its time for the decision is counted: its own filing, or an earlier one that it kept."""
    clock = latest_of(case.about, "decision")
    return clock.started_at if clock else case.born_at


def keep_the_earliest(case: Any, other: Any, at: datetime) -> dict[str, str]:
    """Count the time for the decision from the earlier filing of the two; both due dates, or nothing where it stays."""
    before, earlier = latest_of(case.about, "decision"), counted_from(other)
    if before is None or earlier >= before.started_at:
        return {}
    clocks.restart(case.about, "decision", earlier, at=at, why=Recount.Why.MERGER)
    moved = before.recounts.latest("pk")
    return {
        "because": other.about, "from": local_day(earlier).isoformat(), "before": moved.before_on.isoformat(),
        "after": moved.after_on.isoformat(),
    }  # fmt: skip
