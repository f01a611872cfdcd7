"""Rows for these tests. Workflow rows come through the door: the ledger's entry of their birth stands first."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from blacklist.models import Listing, PenaltyItem
from blacklist.partners import enrolment
from blacklist.partners.making import make
from blacklist.partners.models import Delivery, Partner
from blacklist.states import ItemState, ListingState
from cases.models import Case
from cases.states import CaseState
from enforcement.models import Lead
from enforcement.states import LeadState
from foundation.agencies.models import Agency, Posting, Region
from foundation.ledger.chain import append, digest_of
from foundation.outbox.models import Event
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character
from foundation.workflow.declarations import acts_of

CITY, DISTRICT = "990100", "990102"
LOOPBACK = ["127.0.0.0/8"]


def a_uscc(n: int) -> str:
    """A valid code, a different one for each n."""
    body = f"91990100MATXT{n:03d}0"
    return body + check_character(body)


def a_partner(n: int = 1, *, url: str = "", recipient_class: str = "R01", region: str = CITY, **more: Any) -> Partner:
    """A partner; with a url its endpoint is open."""
    made = enrolment.enrol(
        name=f"Bank {n}", uscc=a_uscc(n), recipient_class=recipient_class, regions=[region], url=url,
        networks=more.pop("networks", LOOPBACK),
    )  # fmt: skip
    partner = Partner.objects.get(pk=made.partner.pk)
    if url:
        partner.endpoint.opened_at = timezone.now()
        partner.endpoint.save(update_fields=["opened_at"])
    partner.credentials = made
    return partner


def born(model: type[Any], state: str, **fields: Any) -> Any:
    """A row in the state of its birth, with the ledger's entry."""
    now, act = timezone.now(), next(name for name, act in acts_of(model).items() if act.is_birth)
    row = model(pk=uuid.uuid4(), seq=1, state=state, state_since=now, born_at=now, **fields)
    with transaction.atomic():
        append(about=row.about, seq=1, act=act, by="system", occurred_at=now, recorded_at=now, digest=digest_of({}))
        row.save(force_insert=True)
    return row


def a_listing(n: int = 500, *, since: datetime | None = None, until: datetime | None = None, **more: Any) -> Listing:
    """A listing that is public from yesterday for a year, unless told otherwise."""
    now = timezone.now()
    agency = Agency.objects.get(name="临禾市生态环境局")
    enterprise = Enterprise.objects.create(uscc=a_uscc(n), name=f"示例企业{n}有限公司", region_id=DISTRICT)
    lead = born(Lead, LeadState.CLUE, agency=agency, title="lead", facts="facts", region=Region.objects.get(pk=DISTRICT),
                discovered_at=now, source="INSPECTION", category="IND")  # fmt: skip
    day = date(2026, 4, 2)
    case = born(Case, CaseState.FILED, agency=agency, lead=lead, enterprise=enterprise, cause="cause", violation="V04",
                conduct_from=day, conduct_to=day, facts="facts",
                handler=Posting.objects.filter(agency=agency).first())  # fmt: skip
    shown = {"visible_from": since or now - timedelta(days=1), "visible_until": until or now + timedelta(days=365)}
    item = born(PenaltyItem, ItemState.PREPARED, agency=agency, case=case, enterprise=enterprise, number=f"临环罚{n}",
                decided_on=day, tier="serious", facts="facts", violation="V04", articles="APL 99", penalty_type="FINE",
                amount=Decimal("600000"), **shown)  # fmt: skip
    fields = {"basis": "LB-STORY", "trigger": "TR01", "measures": ["J01"], "version": 1, **shown, **more}
    return born(Listing, ListingState.CANDIDATE, agency=agency, penalty=item, enterprise=enterprise,
                number=f"临环失信{n}", decided_on=day, tier="serious", facts="facts", **fields)  # fmt: skip


def an_event(topic: str, about: str, **facts: Any) -> Event:
    return Event.objects.create(topic=topic, about=about, facts=facts, occurred_at=timezone.now())


def a_delivery(
    partner: Partner, listing: Listing, *, topic: str = "listing.published", urgent: bool = False
) -> Delivery:
    event = an_event(topic, listing.about)
    data = {"action": "withdraw" if urgent else "publish", "version": listing.version}
    return make(event, partner, listing=listing.pk, data=data, urgent=urgent)


def a_withdrawal(partner: Partner, listing: Listing) -> Delivery:
    return a_delivery(partner, listing, topic="listing.withdrawn", urgent=True)


def end(listing: Listing) -> None:
    """Its term is over: no act, only a date."""
    Listing.objects.filter(pk=listing.pk).update(visible_until=timezone.now() - timedelta(seconds=1))
