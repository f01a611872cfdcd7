"""What a hand-over requires."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from .holdings import held_by


def _holds_all(handover: Any, asked: Asked) -> bool:
    """What was decided, closed or handed on since the offer is no longer the giver's to give."""
    held = {one.about for one in held_by(handover.giver)}
    return {one["about"] for one in handover.items} <= held


is_the_receiver = Guard(
    lambda one, asked: asked.by.officer_id == one.receiver.officer_id,
    _("Only who is to take the work over may do this."),
)
is_the_giver = Guard(
    lambda one, asked: asked.by.officer_id == one.giver.officer_id, _("Only who offered the work may do this.")
)
nothing_left_meanwhile = Guard(
    _holds_all, _("Something on the list is no longer with the officer: let it be offered anew.")
)
