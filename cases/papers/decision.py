"""The decision, the decision on the spot, and what corrects them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from enforcement.papers import in_running_text
from foundation.documents import facts
from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..models import Case
from ..penalties import decided, in_official_words
from .case import grounds
from .discretion import discretion_rule, weighed
from .file import title_of
from .order import consequence

Cleaned = dict[str, Any]


@paper("CF", "cases.case")
def decision(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    found = grounds(case, asked)
    return {
        "party": facts.party(case.enterprise), **found, "notice_number": facts.number_of(case.about, "GZ"),
        "notice_served_on": case.noticed_at, "defence": cleaned["hearing"], "discretion_rule": discretion_rule(case),
        "discretion": weighed(case), "articles": applied_articles(case, found),
        "penalty": in_official_words(decided(case), asked.on), "amount": case.fine, **how_to_pay(case, asked, cleaned),
        **facts.remedies(case.agency, asked.on),
        **ordered(case, cleaned, asked),
    }  # fmt: skip


def applied_articles(case: Case, found: Cleaned) -> str:
    """The articles of the penalty; of a catch-all clause also the provision on which it rests."""
    text = "；".join(one["citation"] for one in found["penal"])
    return f"{text}（依据：{case.legal_ground}）" if case.legal_ground else text


def how_to_pay(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    """Only money is paid: a warning names no account."""
    if case.fine is None and case.confiscation is None:
        return {}
    return {
        "payment_days": law.limit("payment", on=asked.on).quantity, "account": cleaned["bank"],
        "surcharge_rate": percent(law.amount("surcharge-rate", on=asked.on)),
    }  # fmt: skip


def percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f}%"


@paper("BCF", "cases.case")
def no_penalty(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    rule = law.in_force(cleaned["ground"], on=asked.on)
    found = grounds(case, asked)
    return {
        "party": facts.party(case.enterprise), **{name: found[name] for name in ("facts", "evidence", "violated")},
        "ground": rule.label_zh, "reasons": cleaned["reasons"], "basis": facts.provisions(rule.basis),
        "education": cleaned["education"], **facts.remedies(case.agency, asked.on),
    }  # fmt: skip


def ordered(case: Case, cleaned: Cleaned, asked: Asked) -> Cleaned:
    """The order to correct that stands in the decision itself, where there is one (§18.1)."""
    if not cleaned.get("correction"):
        return {}
    rule = law.in_force(case.violation, on=case.conduct_on)
    return {
        "correction": in_running_text(cleaned["correction"]), "correction_term": in_running_text(cleaned["correction_term"]),
        "reinspection_days": law.limit("reinspection", on=asked.on).quantity, "refusal": consequence(rule),
    }  # fmt: skip


@paper("DC", "cases.case")
def decision_on_the_spot(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    ranges = applicable_violation(case.violation, case.conduct_on, asked.on).ranges(None, "unit")
    days = law.limit("payment", on=asked.on).quantity
    later = f"自收到本决定书之日起{days}日内到指定的银行或者通过电子支付系统缴纳罚款。"
    paying = "由执法人员当场收缴，并出具专用票据。" if cleaned["payment"] == "ON_THE_SPOT" else later
    return {
        "party": facts.party(case.enterprise), "facts": case.facts, "violated": cleaned["articles"],
        "penal": facts.provisions(dict.fromkeys(one.provision for one in ranges)), "defence": cleaned["defence"],
        "penalty": in_official_words(decided(case), asked.on), "amount": case.fine,
        "payment": paying if case.fine is not None else "无须缴款。", "at": asked.at, "place": cleaned["place"],
        "officers": facts.people(asked.people), "received_by": cleaned["received_by"],
        **facts.remedies(case.agency, asked.on),
    }  # fmt: skip


@paper("BZ", "cases.case")
def correction_notice(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    document = cleaned["document"]
    return {
        "recipient": case.enterprise.name, "corrects": document.pk.hex, "title": title_of(document), "document_number": document.number,
        "issued_on": document.issued_on, "wrong": cleaned["wrong"], "right": cleaned["right"], **facts.contact(asked, case.agency),
    }  # fmt: skip
