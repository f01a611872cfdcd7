"""Public entries for the portal's tests, made by the acts that make every other."""

from __future__ import annotations

from datetime import date, datetime

from blacklist.models import PenaltyItem
from demo.telling import Teller
from demo.walk import Matter, Walk
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character

BEGAN = date(2026, 9, 1)
NEVER_HEARD_OF = "91990100MABQY00145"


def an_enterprise(name: str, number: int = 1, region: str = "990102") -> Enterprise:
    body = f"91{region}MAT{number:06d}"
    facts = {"name": name, "region_id": region, "address": "临禾市保密路9号", "legal_representative": "沈伯年"}
    return Enterprise.objects.get_or_create(uscc=body + check_character(body), defaults=facts)[0]


def a_walk(enterprise: Enterprise, *, began_on: date = BEGAN, **more: str) -> Walk:
    return Walk(Teller(lambda line: None), Matter(enterprise, began_on, **more))


def a_published_item(
    name: str = "临禾晨星铸造有限公司", number: int = 1, *, to: str = "publish", **more: object
) -> PenaltyItem:
    """A penalty item, published some days after its decision."""
    walk = a_walk(an_enterprise(name, number), **more).to(to)
    return PenaltyItem.objects.get(case=walk.case)


def withdraw(item: PenaltyItem, when: datetime) -> PenaltyItem:
    data = {"ground": "REVOKED", "reasons": "原处罚决定被依法撤销。"}
    return Teller(lambda line: None).do(item, "withdraw_item", "白桥", when, data)
