"""What the documents of payment and enforcement freeze: deferral, instalments, demand, application to the court."""

from __future__ import annotations

from typing import Any

from cases.decisions import decision_of, number_of_decision, served_on
from cases.models import Payment
from cases.owed import owed
from cases.papers.decision import percent
from foundation.agencies.models import Agency, Role
from foundation.agencies.queries import postings_of
from foundation.documents import facts
from foundation.documents.models import Service
from foundation.documents.slip_facts import slip
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import CourtApplication

Cleaned = dict[str, Any]


@paper("YS", "cases.payment")
def deferral(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {**_consent(payment, cleaned), "until": cleaned["until"]}


@paper("FQ", "cases.payment")
def instalments(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {**_consent(payment, cleaned), "instalments": payment.plan}


def _consent(payment: Payment, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(payment.enterprise), "decision_number": number_of_decision(payment), "amount": payment.fine,
        "applied_on": payment.deferral_asked_at, "reasons": cleaned["reasons"], "collector": payment.collector,
    }  # fmt: skip


@paper("ZXX", "cases.payment")
def agreement(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    now = owed(payment, asked.on)
    return {
        "party": facts.party(payment.enterprise), "decision_number": number_of_decision(payment), "agreement": cleaned["number"],
        "fine": now.fine, "surcharge": now.surcharge + cleaned["reduced"], "reduced": cleaned["reduced"],
        "remedied": cleaned["remedied"] or "无。", "reasons": cleaned["reasons"],
        "instalments": cleaned["plan"] or [{"until": asked.on.isoformat(), "amount": now.fine}],
    }  # fmt: skip


@paper("CG", "cases.payment")
def demand(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    now, decision = owed(payment, asked.on), decision_of(payment)
    return {
        "party": facts.party(payment.enterprise), "decision_number": number_of_decision(payment), "served_on": served_on(payment),
        "fine": now.due, "surcharge": now.surcharge, "surcharge_until": asked.on, "surcharge_rate": percent(now.rate),
        "account": (decision.data.get("account") if decision else "") or payment.collector,
        "demand_days": law.limit("demand-wait", on=asked.on).quantity, "contact": cleaned["contact"],
        "phone": payment.agency.phone, "address": payment.agency.address,
    }  # fmt: skip


@paper("SH", "cases.payment")
def return_slip(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    service = Service.objects.filter(about=payment.about).order_by("-pk").select_related("document").first()
    return slip(service, payment.enterprise.name, [service.document])


@paper("QZ", "enforcing.courtapplication")
def application(one: CourtApplication, asked: Asked, cleaned: Cleaned) -> Cleaned:
    demanded = facts.newest(one.payment.about, "CG")
    return {
        "court_asked": one.court.name, "applicant": _applicant(one.agency), "party": facts.party(one.enterprise),
        "decision_number": number_of_decision(one.payment), "served_on": served_on(one.payment),
        "demand_number": demanded.number if demanded else "", "demand_served_on": one.payment.demanded_at,
        "reasons": cleaned["reasons"], "fine": one.fine, "surcharge": one.surcharge, "bundle": _bundle(one),
        "head": asked.by.name,
    }  # fmt: skip


def _applicant(agency: Agency) -> Cleaned:
    head = postings_of(agency, Role.PRINCIPAL_HEAD).first() or postings_of(agency, Role.AGENCY_HEAD).first()
    return {
        "name": agency.name, "uscc": agency.uscc, "address": agency.address, "head": head.officer.name if head else "",
    }  # fmt: skip


def _bundle(one: CourtApplication) -> list[str]:
    """What ACL 55 asks for, beside the application itself."""
    demanded = facts.number_of(one.payment.about, "CG")
    return [
        f"行政处罚决定书（{number_of_decision(one.payment)}）及其事实、理由和依据", "行政处罚决定书送达回证",
        f"催告书（{demanded}）及其送达回证", "当事人的意见以及行政机关催告情况",
        f"申请强制执行标的情况：罚款{one.fine:,.2f}元，加处罚款{one.surcharge:,.2f}元",
    ]  # fmt: skip
