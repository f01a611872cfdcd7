"""The order to correct and what proves that it was not followed."""

from __future__ import annotations

from typing import Any

from enforcement.papers import evidence_of, in_running_text, of_report
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..models import CorrectionOrder

Cleaned = dict[str, Any]


@paper("ZG", "cases.correctionorder")
def order_to_correct(order: CorrectionOrder, asked: Asked, cleaned: Cleaned) -> Cleaned:
    rule = law.in_force(order.violation, on=order.conduct_on)
    return {
        "party": facts.party(order.enterprise), "investigated_by": order.agency.name, "investigated_on": investigated_on(order),
        "facts": order.facts, "evidence": of_refusal(order.follows, order.report) if order.follows else evidence_of(order.lead),
        "violated": cleaned["articles"],
        "basis": facts.provisions(["apl/28", *rule.basis]), "correction": order.correction, "deadline": order.deadline,
        "consequence": consequence(rule), "reinspection_days": law.limit("reinspection", on=asked.on).quantity,
        **facts.remedies(order.agency, asked.on),
    }  # fmt: skip


@paper("CXG", "cases.correctionorder")
def withdrawal(order: CorrectionOrder, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(order.enterprise), "order_number": facts.number_of(order.about, "ZG"), "served_on": order.served_at,
        "correction": in_running_text(order.correction), "reasons": in_running_text(cleaned["reasons"]),
        "basis": facts.provisions(["apl/28", "mee30/9"]), **facts.contact(asked, order.agency),
    }  # fmt: skip


def investigated_on(order: CorrectionOrder) -> Any:
    """The last inspection; of an order after a refusal the re-inspection that found it."""
    if order.follows:
        return order.follows.reinspected_at
    inspected = order.lead.inspections.order_by("started_at").last()
    return inspected.started_at if inspected else order.conduct_on


def of_refusal(order: CorrectionOrder, report: Any = None) -> list[Cleaned]:
    """What proves that an order was not followed: the record of its re-inspection, and the report on which the next one rests."""
    rests = order.followed_by.exclude(report=None).exclude(state="WITHDRAWN")
    reports = [report] if report else [one.report for one in rests]
    record = {
        "name": "复查现场检查（勘察）笔录", "at": order.reinspected_at, "provider": order.agency.name,
        "proves": f"《责令改正违法行为决定书》（{facts.number_of(order.about, 'ZG')}）送达后复查的情况",
    }  # fmt: skip
    return [record, *map(of_report, reports)]


def consequence(rule: Any) -> str:
    """What refusal brings: the daily penalty where the conduct is of its kind (MEP28 art. 13, 17)."""
    daily = (
        "，依法作出处罚决定后，可以自责令改正之日的次日起按照原处罚数额按日连续处罚"
        if rule.body["daily"] != "no"
        else ""
    )
    return f"拒不改正违法行为的{daily or '，将依法处理'}。"
