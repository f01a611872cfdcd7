"""What the acts of a hearing require (administrative-case.md T14, T15, §7)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from cases.queries import investigators
from foundation.clocks.queries import has_run_out
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from . import law

asked_too_late = Guard(
    lambda hearing, asked: not hearing.in_time, _("The party asked in time; the hearing may not be refused (F6).")
)
challenge_is_answered = Guard(
    lambda hearing, asked: not hearing.challenge_open, _("The challenge of the host has not been answered (F6).")
)
challenge_is_open = Guard(lambda hearing, asked: hearing.challenge_open, _("No challenge of the host is open."))
seven_days_have_passed = Guard(
    lambda hearing, asked: has_run_out(hearing.about, "hearing-notice", asked.at),
    _("The full working days between the notice and the hearing are not over."),
)


def may_be_asked_for(hearing: Any, asked: Asked) -> str | None:
    """A notice gave the right, its decision is still ahead, and no hearing on it is under way."""
    return law.not_to_be_asked(hearing.case) if hearing.case_id else None


def is_the_host(hearing: Any, asked: Asked) -> str | None:
    """Who was appointed presides, nobody else."""
    if asked.by.posting is None or hearing.host is None or asked.by.officer_id == hearing.host.officer_id:
        return None
    return _g("%(name)s was appointed host of this hearing.") % {"name": hearing.host.officer}


def host_did_not_investigate(hearing: Any, asked: Asked) -> str | None:
    """Who investigated the case does not preside (APL 64)."""
    return investigated(hearing.case, hearing.host)


def investigated(case: Any, posting: Any) -> str | None:
    """Why this officer may not preside, by name; or nothing."""
    if posting is None or posting.officer_id not in investigators(case):
        return None
    return _g("%(name)s investigated this case and may not preside over the hearing.") % {"name": posting.officer}


def still_seven_days(hearing: Any, asked: Asked) -> str | None:
    """The notice is served early enough for its own time of the hearing."""
    earliest = law.earliest_day(asked.on)
    if timezone.localdate(hearing.hearing_at) >= earliest:
        return None
    return _g(
        "Served on this day, the hearing may be held from %(day)s at the earliest: change its time first."
    ) % {"day": earliest}  # fmt: skip
