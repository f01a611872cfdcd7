"""Which time of a case does not count, and its acts: called by the listeners of what makes it so."""

from __future__ import annotations

from datetime import datetime

from foundation.outbox.acting import act_on
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord

from .models import Case
from .states import STANDS_STILL


def exclude(event: Event, case: Case, of: str, at: datetime) -> None:
    """The decision limit rests from the day after `at`, once for each reason `of`."""
    if case.state in STANDS_STILL and not _acts(case, "exclude_time", of):
        act_on(event, case, "exclude_time", {"of": of}, at=at, each=True)


def count_again(event: Event, case: Case, of: str, at: datetime | None = None) -> None:
    """The reason `of` has ended; nothing where it excluded no time."""
    began, ended = (_acts(case, name, of) for name in ("exclude_time", "count_time_again"))
    if case.state in STANDS_STILL and began > ended:
        act_on(event, case, "count_time_again", {"of": of}, at=at, each=True)


def _acts(case: Case, name: str, of: str) -> int:
    return ActRecord.objects.filter(about=case.about, act=name, data__of=of).count()
