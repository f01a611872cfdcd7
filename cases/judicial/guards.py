"""What the acts of a transfer require (judicial-transfer.md §4)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.documents.models import Document
from foundation.workflow.guards import Guard


def still_open(limit: str) -> Guard:
    """A right that lapses with its limit."""
    return Guard(
        lambda transfer, asked: not has_run_out(transfer.about, limit, asked.at), _("The time for this has run out.")
    )


def _noticed(transfer: Any) -> bool:
    return Document.objects.filter(about=transfer.about, kind="LCT").exists()


filing_was_told = Guard(lambda transfer, asked: _noticed(transfer), _("The notice of filing has not been received."))
filing_not_told = Guard(lambda transfer, asked: not _noticed(transfer), _("The notice of filing was received already."))
appeal_has_lapsed = Guard(
    lambda transfer, asked: has_run_out(transfer.about, "criminal-appeal-judgment", asked.at),
    _("The time for appeal or protest is not over."),
)
