"""Who decides on a recusal, and what keeps a matter with an authority (administrative-case.md §7, T4)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard


def _fits(recusal: Any, asked: Asked) -> bool:
    """A deputy's recusal is for the principal head, everybody else's for any head; the principal head's for all of them."""
    challenged, decider = recusal.officer.role, asked.by.posting.role if asked.by.posting else ""
    if challenged == Role.PRINCIPAL_HEAD:
        return False
    return decider == Role.PRINCIPAL_HEAD or challenged != Role.AGENCY_HEAD


a_head_decides = Guard(
    _fits, _("On a deputy head the principal head decides, on the principal head the heads together (APL 43).")
)
the_heads_decide_together = Guard(
    lambda recusal, asked: recusal.officer.role == Role.PRINCIPAL_HEAD,
    _("The heads decide together only on the principal head (APL 43)."),
)
nobody_decides_on_himself = Guard(
    lambda recusal, asked: recusal.officer.officer_id not in asked.officer_ids,
    _("Nobody decides on the own recusal (APL 43)."),
)
