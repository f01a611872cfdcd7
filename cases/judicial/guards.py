"""What the acts of a transfer require (judicial-transfer.md §4)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.workflow.guards import Guard
from foundation.workflow.service import issued, newest


def still_open(limit: str) -> Guard:
    """A right that lapses with its limit."""
    return Guard(
        lambda transfer, asked: not has_run_out(transfer.about, limit, asked.at), _("The time for this has run out.")
    )


filing_was_told = issued("LCT", _("The notice of filing has not been received."))
filing_not_told = Guard(
    lambda transfer, asked: newest(transfer.about, "LCT") is None, _("The notice of filing was received already.")
)
appeal_has_lapsed = Guard(
    lambda transfer, asked: has_run_out(transfer.about, "criminal-appeal-judgment", asked.at),
    _("The time for appeal or protest is not over."),
)
