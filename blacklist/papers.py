"""What the documents of publication and listing freeze."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings

from foundation.clocks.queries import due_of
from foundation.documents import facts
from foundation.documents.models import Service
from foundation.documents.slip_facts import slip
from foundation.law import api as law
from foundation.law.models import Rule
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import Listing, PenaltyItem, PublicEntry
from .states import RevocationGround, Tier

Cleaned = dict[str, Any]
MASKED = "身份证件号码、住址、电话、银行账号、未受处罚的个人姓名等依法不公开"
CONDITIONS = (
    "最短公示期届满",
    "已改正违法行为，履行决定确定的义务",
    "公开作出信用承诺",
    "法律、法规和国家规定的其他条件",
)
MATERIALS = ("信用修复申请书", "改正违法行为和履行义务的证明材料", "信用承诺书")


@paper("GSJ", "blacklist.penaltyitem", "blacklist.listing")
def publicity_record(entry: PublicEntry, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "item": "行政处罚信息" if isinstance(entry, PenaltyItem) else "失信名单信息", "decision_number": entry.number,
        "party": facts.party(entry.enterprise), "published_at": asked.at, "tier": tier_of(entry),
        "visible_until": entry.visible_until, "repairable_from": entry.repairable_from,
        "channel": f"本机关公示网站（{settings.SITE_URL}）", "withheld": MASKED, "officer": asked.by.name,
    }  # fmt: skip


@paper("CH", "blacklist.penaltyitem")
def withdrawal(item: PenaltyItem, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "item": "行政处罚信息", "decision_number": item.number, "party": facts.party(item.enterprise),
        "published_at": item.visible_from, "withdrawn_at": asked.at, "reasons": _reason(cleaned),
        "basis": facts.provisions(["apl/48", "mee30/66"]), "officer": asked.by.name,
    }  # fmt: skip


@paper("NLR", "blacklist.listing")
def proposal(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    case = listing.penalty.case
    return {
        **_case_for_listing(listing, asked), "served_on": case.served_at, "facts": listing.facts,
        "earliest": _earliest(listing, asked), "proposal": "符合列入情形，建议按照程序告知当事人后决定是否列入。",
    }  # fmt: skip


@paper("LRG", "blacklist.listing")
def prior_notice(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    agency = listing.agency
    return {
        **_case_for_listing(listing, asked), "facts": cleaned["facts"], "term": _term(listing, asked),
        "measures": _measures(listing, asked), "fiction": fiction(listing, asked.on), "contact": cleaned["contact"],
        "defence_days": law.limit("listing-defence", on=asked.on).quantity, "phone": agency.phone, "address": agency.address,
    }  # fmt: skip


@paper("LR", "blacklist.listing")
def decision(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **_case_for_listing(listing, asked), "facts": listing.facts, "notice_number": facts.number_of(listing.about, "LRG"),
        "defence": cleaned["reasons"], "visible_until": listing.visible_until, "repairable_from": listing.repairable_from,
        "measures": _measures(listing, asked), "removal": _basis(listing, asked.on).body["removal_zh"],
        "repair": "；".join(CONDITIONS), "fiction": fiction(listing, asked.on), **facts.remedies(listing.agency, asked.on),
    }  # fmt: skip


@paper("XFG", "blacklist.listing")
def repair_notice(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(listing.enterprise), "listing_number": facts.number_of(listing.about, "LR"),
        "repairable_from": listing.repairable_from, "conditions": list(CONDITIONS), "materials": list(MATERIALS),
        "channel": "向作出列入决定的机关提出，或者通过“信用中国”网站提出",
        "accept_days": law.limit("repair-accept", on=asked.on).quantity,
        "result_days": law.limit("repair-result", on=asked.on).quantity,
        "fiction": fiction(listing, asked.on), **facts.contact(asked, listing.agency),
    }  # fmt: skip


@paper("SH", "blacklist.listing")
def return_slip(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    """The listing decision and the repair notice go together, on one slip."""
    service = Service.objects.filter(about=listing.about).order_by("-pk").select_related("document").first()
    with_it = facts.newest(listing.about, "XFG")
    served = [service.document, *([with_it] if with_it and with_it.seq == listing.seq else [])]
    return slip(service, listing.enterprise.name, served)


@paper("YC", "blacklist.listing")
def removal(listing: Listing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    decided = facts.newest(listing.about, "LR")
    return {
        "party": facts.party(listing.enterprise), "listing_number": decided.number, "listed_on": decided.issued_on,
        "reason": _reason(cleaned), "effective_on": asked.on, "fiction": fiction(listing, asked.on),
        "informed": "已收到惩戒措施信息的全部接收单位，以推送记录为准",
    }  # fmt: skip


def fiction(listing: Listing, on: date) -> str:
    """What a document on a fictional basis must say of itself; empty for a real one."""
    basis = _basis(listing, on)
    return f"名单依据“{basis.label_zh}”系虚构，仅供演示，本文书没有法律效力。" if basis.body["fictional"] else ""


def tier_of(entry: PublicEntry) -> str:
    return f"{Tier(entry.tier).label}失信信息"


def _basis(listing: Listing, on: date) -> Rule:
    return law.in_force(listing.basis, on=on, kind="list_basis")


def _case_for_listing(listing: Listing, asked: Asked) -> Cleaned:
    return {
        "party": facts.party(listing.enterprise), "list_basis": f"《{_basis(listing, asked.on).label_zh}》",
        "trigger": law.in_force(listing.trigger, on=asked.on).label_zh, "decision_number": listing.penalty.number,
        "decided_on": listing.penalty.decided_on, "tier": tier_of(listing),
    }  # fmt: skip


def _term(listing: Listing, asked: Asked) -> str:
    shortest, longest = (law.limit(f"term-{listing.tier}-{end}", on=asked.on).quantity for end in ("min", "max"))
    return f"公示期限自决定之日起最短{shortest}年，最长{longest}年。"


def _measures(listing: Listing, asked: Asked) -> list[Cleaned]:
    rules = [law.in_force(code, on=asked.on, kind="measure") for code in listing.measures]
    return [{"name": one.label_zh, "basis": _cited(one), "unit": _recipients(one, asked.on)} for one in rules]


def _cited(rule: Rule) -> str:
    return "、".join(one["citation"] for one in facts.provisions(rule.basis))


def _recipients(rule: Rule, on: date) -> str:
    return "、".join(law.in_force(code, on=on, kind="recipient").label_zh for code in rule.body["recipients"])


def _earliest(listing: Listing, asked: Asked) -> date:
    """The first day on which the subject may be notified: after the remedies, where the basis asks for that."""
    if _basis(listing, asked.on).body["finality"] == "NONE":
        return asked.on
    return due_of(listing.penalty.case.about, "litigation") + timedelta(1)


def _reason(cleaned: Cleaned) -> str:
    return f"{RevocationGround(cleaned['ground']).label}：{cleaned['reasons']}"
