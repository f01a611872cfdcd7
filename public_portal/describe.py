"""One entry as a section of its enterprise's page: facts, time axis, measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.models import Listing, PenaltyItem

from .items import Entry, Fact, Item, Moment, is_demo, kind_of, tag_of, what_of
from .measures import measures_of
from .names import kind_name, penalty_name, tier_name
from .rules import label_of, removal_of
from .written import chinese, shown


def describe(entry: Entry, at: datetime) -> Item:
    measures = measures_of(entry) if isinstance(entry, Listing) else []
    return Item(
        f"{kind_of(entry)}-{entry.pk.hex}", kind_of(entry), kind_name(kind_of(entry)), tag_of(entry), is_demo(entry), entry.agency,
        list(facts_of(entry, at)), axis_of(entry, timezone.localdate(at)), measures, entry,
    )  # fmt: skip


def facts_of(entry: Entry, at: datetime) -> Iterator[Fact]:
    yield from _listing_facts(entry, at) if isinstance(entry, Listing) else _penalty_facts(entry)
    yield Fact(_("Class"), tier_name(entry.tier))
    yield Fact(_("Authority that decided"), chinese(entry.agency.name))
    yield Fact(_("Number of the decision"), chinese(entry.number))
    yield Fact(_("Day of the decision"), shown(entry.decided_on))
    yield Fact(_("Public from"), shown(entry.visible_from))
    yield Fact(_("Public until"), shown(entry.visible_until))
    if entry.repairable_from:
        yield Fact(_("Repair at the earliest"), shown(entry.repairable_from))


def _penalty_facts(item: PenaltyItem) -> Iterator[Fact]:
    yield Fact(_("Violation"), what_of(item))
    yield Fact(_("Facts found"), chinese(item.facts))
    yield Fact(_("Provisions applied"), chinese(item.articles))
    yield Fact(_("Kind of penalty"), penalty_name(item.penalty_type))
    if item.amount is not None:
        yield Fact(_("Amount"), shown(item.amount))
    if item.enterprise.legal_representative:
        yield Fact(_("Legal representative"), chinese(item.enterprise.legal_representative))


def _listing_facts(listing: Listing, at: datetime) -> Iterator[Fact]:
    yield Fact(_("Reason of the listing"), what_of(listing))
    yield Fact(_("Facts found"), chinese(listing.facts))
    yield Fact(_("Basis of the list"), label_of(listing.basis, listing.decided_on))
    if removal := removal_of(listing.basis, listing.decided_on):
        yield Fact(_("How the listing ends"), removal)
    # an item that is no longer public is not named by the listing that rested on it
    if penalty := PenaltyItem.objects.visible_on(at).filter(pk=listing.penalty_id).first():
        yield Fact(_("Rests on the penalty"), chinese(penalty.number))


def axis_of(entry: Entry, today: date) -> list[Moment]:
    """Decision, public from and until, earliest repair, and today among them."""
    points = [
        *_conduct(entry),
        (entry.decided_on, _("decided")),
        (timezone.localdate(entry.visible_from), _("public from")),
        (entry.repairable_from, _("repair at the earliest")),
        (timezone.localdate(entry.visible_until), _("public until (0:00)")),
    ]
    moments = [Moment(on, label, "past" if on <= today else "to come") for on, label in points if on]
    return sorted([*moments, Moment(today, _("today"), "now")], key=lambda one: (one.on, one.stage == "now"))


def _conduct(entry: Entry) -> list[tuple[date, str]]:
    """One day, or the first and the last."""
    if isinstance(entry, Listing):
        return []
    first, last = entry.case.conduct_from, entry.case.conduct_to
    return [(first, _("conduct"))] if first == last else [(first, _("conduct from")), (last, _("conduct until"))]
