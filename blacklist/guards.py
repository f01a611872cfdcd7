"""What publication and listing require, each with the reason when it is missing (blacklist.md §2, §3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.law import api as law
from foundation.law.models import Rule
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from .states import ItemState, Tier


def _basis(listing: Any, on: date) -> Rule | None:
    """The list's legal basis as it holds on a day."""
    try:
        return law.in_force(listing.basis, on=on, kind="list_basis")
    except law.NotInForce:
        return None


def _basis_holds(listing: Any, on: date) -> bool:
    """The list has its legal basis, now and on the day of the conduct."""
    return all(_basis(listing, day) for day in (on, listing.penalty.case.conduct_on))


def _final(listing: Any, asked: Asked) -> bool:
    """Where the basis asks for it, the remedies' windows are closed: possible from the day after the last one."""
    basis = _basis(listing, asked.on)
    if basis is None or basis.body["finality"] == "NONE":  # without a basis another guard speaks
        return True
    about = listing.penalty.case.about
    return all(has_run_out(about, limit, asked.at) for limit in ("recon-apply", "litigation"))


def _tier_is_published(item: Any, asked: Asked) -> bool:
    return item.tier != Tier.MINOR


tier_is_published = Guard(_tier_is_published, _("A minor penalty is not published in principle (CR36)."))
basis_is_in_force = Guard(
    lambda listing, asked: _basis_holds(listing, asked.on),
    _("The list has no legal basis in force, now or on the day of the conduct: nobody may be listed."),
)
decision_is_final = Guard(
    _final, _("The list's basis asks for a final decision: the time for reconsideration or litigation is not over.")
)
decision_stands = Guard(
    lambda listing, asked: listing.penalty.state == ItemState.PUBLISHED and not listing.penalty.case.overlay,
    _("The penalty behind it does not stand any more."),
)
defence_in_time = Guard(
    lambda listing, asked: not has_run_out(listing.about, "listing-defence", asked.at),
    _("The time for the defence is over: it is not considered."),
)
defence_is_over = Guard(
    lambda listing, asked: has_run_out(listing.about, "listing-defence", asked.at),
    _("The subject may still be heard: the term of the prior notice is not over."),
)
