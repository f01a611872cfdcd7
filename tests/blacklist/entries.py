"""Public entries of any company, in the states of their birth: what shows is a matter of dates, not of states."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from blacklist.models import Listing, PenaltyItem
from blacklist.states import ItemState, ListingState
from cases.models import Case
from cases.states import CaseState
from enforcement.models import Lead
from enforcement.states import LeadState
from foundation.agencies.models import Agency, Posting
from foundation.outbox.models import Event
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character

from .partners.rows import born

DECIDED = date(2026, 4, 2)


def a_uscc(n: int, region: str = "990100") -> str:
    body = f"91{region}MAQUY{n:04d}"
    return body + check_character(body)


def a_company(name: str = "江阴市宏盛化工有限公司", *, n: int = 1, region: str = "320281") -> Enterprise:
    uscc = a_uscc(n)
    return Enterprise.objects.get_or_create(uscc=uscc, defaults={"name": name, "region_id": region})[0]


def a_case(enterprise: Enterprise) -> Case:
    agency, now = Agency.objects.get(name="临禾市生态环境局"), timezone.now()
    lead = born(Lead, LeadState.CLUE, agency=agency, title="lead", facts="facts", region=enterprise.region,
                discovered_at=now, source="INSPECTION", category="IND")  # fmt: skip
    return born(Case, CaseState.FILED, agency=agency, lead=lead, enterprise=enterprise, cause="cause", violation="V04",
                conduct_from=DECIDED, conduct_to=DECIDED, facts="facts",
                handler=Posting.objects.filter(agency=agency).first())  # fmt: skip


def an_item(enterprise: Enterprise, *, number: str = "临环罚〔2026〕1号", **more: Any) -> PenaltyItem:
    """A penalty item, public from yesterday for a year, and its event, unless said otherwise."""
    now = timezone.now()
    fields = {"visible_from": now - timedelta(days=1), "visible_until": now + timedelta(days=365), "tier": "serious",
              "decided_on": DECIDED, "violation": "V04", "amount": Decimal(600_000), **more}  # fmt: skip
    case = a_case(enterprise)
    item = born(PenaltyItem, ItemState.PREPARED, agency=case.agency, case=case, enterprise=enterprise, number=number,
                facts="facts", articles="articles", penalty_type="FINE", **fields)  # fmt: skip
    announce("penalty.published", item)
    return item


def a_listing(item: PenaltyItem, *, number: str = "临环失信〔2026〕1号", **more: Any) -> Listing:
    """A listing on that item, public as long as it is, unless said otherwise."""
    fields = {"visible_from": item.visible_from, "visible_until": item.visible_until, **more}
    listing = born(Listing, ListingState.CANDIDATE, agency=item.agency, penalty=item, enterprise=item.enterprise,
                   number=number, decided_on=DECIDED, tier="serious", facts="facts", basis="LB-STORY", trigger="TR01",
                   measures=["J01"], version=1, **fields)  # fmt: skip
    announce("listing.published", listing)
    return listing


def announce(topic: str, entry: Any) -> Event:
    """As the act would: an event that the relay has yet to number."""
    return Event.objects.create(topic=topic, about=entry.about, facts={}, occurred_at=timezone.now())


def withhold(entry: Any) -> None:
    """As a withdrawal leaves the row."""
    type(entry).objects.filter(pk=entry.pk).update(withheld=True)
    announce(f"{'listing' if isinstance(entry, Listing) else 'penalty'}.withdrawn", entry)


def end(entry: Any, at: datetime | None = None) -> None:
    """Its term is over: no act, no event, only a date."""
    type(entry).objects.filter(pk=entry.pk).update(visible_until=at or timezone.now())
