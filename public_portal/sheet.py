"""The enterprise's page as data: what stands at an instant, item by item, and who shares the name."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from blacklist.models import Listing, PenaltyItem
from foundation.agencies.models import Agency
from foundation.subjects.models import Enterprise

from .describe import describe
from .items import Entry, Item, kind_of
from .names import kind_name, tier_name
from .statistics import public_enterprises

GRAVEST_FIRST = ("serious", "general", "minor")


class Stands(NamedTuple):
    """What stands now: how many of each kind, in words, and the gravest class."""

    kinds: str
    gravest: str


class Sheet(NamedTuple):
    """`namesakes`: other enterprises of the same name with something public."""

    enterprise: Enterprise
    at: datetime
    stands: Stands
    items: list[Item]
    former_names: list[str]
    namesakes: list[Enterprise]
    agencies: list[Agency]
    fictional: bool


def sheet_of(uscc: str, at: datetime) -> Sheet | None:
    """Nothing where nothing is public."""
    entries = entries_of(uscc, at)
    if not entries:
        return None
    enterprise = entries[0].enterprise
    items = [describe(entry, at) for entry in entries]
    agencies = list({item.agency.pk: item.agency for item in items}.values())
    return Sheet(
        enterprise, at, stands_of(entries), items, former_names(enterprise), namesakes(enterprise, at),
        agencies, any(item.fictional for item in items),
    )  # fmt: skip


def entries_of(uscc: str, at: datetime) -> list[Entry]:
    """Listings before penalty items, each newest first."""
    found: list[Entry] = []
    for model in (Listing, PenaltyItem):
        rows = model.objects.visible_on(at).filter(enterprise__uscc=uscc)
        found += rows.select_related("enterprise__region", "agency").order_by("-decided_on", "-pk")
    return found


def stands_of(entries: list[Entry]) -> Stands:
    counted = Counter(kind_name(kind_of(entry)) for entry in entries)
    tiers = {entry.tier for entry in entries}
    gravest = next((tier for tier in GRAVEST_FIRST if tier in tiers), "")
    kinds = [_("%(kind)s %(count)d") % {"kind": kind, "count": count} for kind, count in counted.items()]
    return Stands(_(", ").join(kinds), tier_name(gravest))


def former_names(enterprise: Enterprise) -> list[str]:
    names = enterprise.names.exclude(name=enterprise.name).values_list("name", flat=True)
    return list(dict.fromkeys(names))


def namesakes(enterprise: Enterprise, at: datetime) -> list[Enterprise]:
    others = public_enterprises(at).filter(name=enterprise.name).exclude(pk=enterprise.pk)
    return list(others.select_related("region").order_by("region_id", "uscc"))
