"""What the documents of a criminal transfer freeze, on both sides."""

from __future__ import annotations

from typing import Any

from cases.exhibits import evidence_in
from cases.papers.case import head
from foundation.documents import facts
from foundation.documents.dates import day
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import Transfer
from .states import TransferState

Cleaned = dict[str, Any]


@paper("YSB", "judicial.transfer")
def report(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    threshold = law.in_force(transfer.threshold, on=asked.on)
    return {
        **head(transfer.case), "charge": transfer.charge, "suspects": transfer.suspects, "facts": transfer.facts,
        "evidence": evidence_in(transfer.case), "officers": facts.people(asked.people),
        "basis": [{"citation": transfer.main_basis, "text": threshold.label_zh}],
        "proposal": f"建议将本案移送{transfer.police.name}，并抄送{transfer.supervisor.name}。",
    }  # fmt: skip


@paper("YSP", "judicial.transfer")
def approval_form(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    approved = transfer.state == TransferState.HEAD_APPROVED
    reported = facts.opinion_of(transfer.handler, transfer.report_at, "提出移送报告，建议移送。")
    decided = facts.opinion_of(asked.by.posting, asked.at, cleaned["opinion"])
    return {
        **head(transfer.case), "charge": transfer.charge, "reported_at": transfer.report_at, "summary": transfer.facts,
        "receiver": transfer.police.name, "result": "批准移送" if approved else "不批准移送", "opinions": [reported, decided],
    }  # fmt: skip


@paper("YSX", "judicial.transfer")
def transfer_letter(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    case = transfer.case
    return {
        "receiver": transfer.police.name, "transferor": transfer.agency.name, "party": facts.party(case.enterprise),
        "cause": case.cause, "charge": transfer.charge, "suspects": transfer.suspects, "facts": transfer.facts,
        "basis": [{"citation": transfer.main_basis, "text": law.in_force(transfer.threshold, on=asked.on).label_zh}],
        "approved_at": transfer.approved_at, "delivered_at": asked.at, "copy_to": transfer.supervisor.name,
        "attachments": ["移送材料清单", *(line["title"] for line in cleaned["materials"])],
        "contact": transfer.contact, "phone": transfer.agency.phone,
    }  # fmt: skip


@paper("YQD", "judicial.transfer")
def material_list(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **_sides(transfer, asked), "materials": [_only(line, "title", "copies", "form", "remark") for line in cleaned["materials"]],
        "received_by": cleaned["received_by"],
    }  # fmt: skip


@paper("YJQ", "judicial.transfer")
def item_list(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **_sides(transfer, asked), "received_by": "、".join(str(one.officer) for one in asked.companions),
        "items": [_only(line, "name", "quantity", "feature", "place", "remark") for line in cleaned["items"]],
    }  # fmt: skip


@paper("HZ", "judicial.transfer")
def receipt(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "number": cleaned["number"], "receiver": transfer.police.name, "officer": cleaned.get("officer") or asked.by.name,
        "badge": cleaned.get("badge") or asked.by.posting.officer.certificate_number, "transferor": transfer.agency.name,
        "transfer_number": facts.number_of(transfer.about, "YSX"), "cause": transfer.case.cause,
        "accepted_at": asked.at, "list_check": cleaned["list_check"],
    }  # fmt: skip


@paper("LC", "judicial.transfer")
def filing_decision(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "number": cleaned["number"], "cause": transfer.case.cause, "charge": transfer.charge,
        "basis": facts.provisions(["reg310/8"]), "decided_on": asked.on,
    }  # fmt: skip


@paper("LCT", "judicial.transfer")
def filing_notice(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "number": transfer.criminal_number, "recipient": transfer.agency.name, "cause": transfer.case.cause,
        "transfer_number": facts.number_of(transfer.about, "YSX"), "charge": transfer.charge,
        "decided_on": transfer.criminal_filed_on, "officer": asked.by.name,
    }  # fmt: skip


@paper("BLC", "judicial.transfer")
def non_filing_notice(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    days = law.limit("reconsider-nonfiling-wd", on=asked.on).quantity
    return {
        "number": cleaned["number"], "recipient": transfer.agency.name, "cause": transfer.case.cause,
        "transfer_number": facts.number_of(transfer.about, "YSX"), "reasons": cleaned["reasons"],
        "basis": facts.provisions(["link17/9"]), "approver": asked.by.name, "decided_on": asked.on,
        "delivered_on": cleaned["delivered_on"],
        "returned": [line.strip() for line in cleaned["returned"].splitlines() if line.strip()],
        "reconsider_term": f"自收到本通知书之日起{days}个工作日内向我局申请复议",
    }  # fmt: skip


@paper("QSS", "judicial.transfer")
def indictment(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _incoming(transfer, asked, cleaned["number"], cleaned["charged"], cleaned["charged"])


@paper("PJS", "judicial.transfer")
def judgment(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _incoming(transfer, asked, cleaned["number"], transfer.charged, cleaned["judgment"])


@paper("FXY", "judicial.transfer")
def reverse_referral(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "number": cleaned["number"], "recipient": transfer.agency.name, "cause": transfer.case.cause,
        "outcome": transfer.judgment or transfer.get_state_display(), "subject": transfer.case.enterprise.name,
        "request": cleaned["reasons"], "basis": facts.provisions(["reg310/13", "link17/17"]), "contact": asked.by.name,
    }  # fmt: skip


@paper("FK", "judicial.transfer")
def result_letter(transfer: Transfer, asked: Asked, cleaned: Cleaned) -> Cleaned:
    referral = facts.newest(transfer.about, "FXY")
    came = f"你单位{day(referral.issued_on)}来函（{referral.number}）收悉。" if referral else "我局移送的案件已经退回。"
    return {
        "recipient": cleaned["told_to"], "cause": transfer.case.cause, "party": facts.party(transfer.case.enterprise),
        "referral": came, "result": cleaned["outcome"], **facts.contact(asked, transfer.agency),
    }  # fmt: skip


def _sides(transfer: Transfer, asked: Asked) -> Cleaned:
    return {
        "transferor": transfer.agency.name, "receiver": transfer.police.name, "cause": transfer.case.cause,
        "handed_by": asked.by.name, "at": asked.at,
    }  # fmt: skip


def _incoming(transfer: Transfer, asked: Asked, number: str, persons: str, outcome: str) -> Cleaned:
    return {
        "number": number, "sender": asked.by.agency.name, "cause": transfer.case.cause, "persons": persons,
        "charge": transfer.charge, "outcome": outcome, "dated": asked.on, "received_on": asked.on,
    }  # fmt: skip


def _only(line: Cleaned, *parts: str) -> Cleaned:
    return {part: line.get(part, "") for part in parts}
