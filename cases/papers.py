"""What the documents of a case freeze: every mandatory field from the rows and the act's own data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils import timezone

from enforcement.papers import evidence_of, in_running_text, of_report
from foundation.clocks.moments import local_day
from foundation.clocks.queries import due_of
from foundation.documents import facts
from foundation.documents.casefile import MAIN, SUB, Piece, arranged, of_documents
from foundation.documents.citation import citation
from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Service
from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord
from foundation.workflow.papers import paper

from .decisions import number_of_decision
from .discretion.trace import printed
from .exhibits import evidence_in
from .forms import ArchiveForm, CaseReviewForm
from .joining import counted_from
from .kin import lead_ids
from .law import gives_hearing_right
from .models import Case, CorrectionOrder, Payment
from .owed import next_deadline
from .penalties import decided, in_official_words, proposed
from .queries import abouts_of
from .reviewing.file import CaseFile
from .reviewing.finding import Standing
from .reviewing.items import items
from .states import ClosingGround, LegalResult

Cleaned = dict[str, Any]
UNDECIDED = "未作出处罚决定"


@paper("LA", "cases.case")
def filing_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    lead = case.lead
    return {
        "source": lead.get_source_display(), "cause": case.cause, "party": facts.party(case.enterprise),
        "discovered_at": lead.discovered_at, "summary": case.facts, "reasons": cleaned["reasons"],
        "suspected": cleaned["articles"], "due_on": due_of(lead.about, "filing"),
        "opinions": facts.opinions(asked, "同意立案。", handler="建议立案。"),
    }  # fmt: skip


@paper("CXLA", "cases.case")
def withdrawal_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    opinions = facts.opinions(asked, "同意撤销立案。", handler="建议撤销立案。")
    return {**known(case), "condition": cleaned["condition"], "reasons": cleaned["reasons"], "opinions": opinions}


@paper("ZAS", "cases.case")
def suspension_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _standstill(case, asked, cleaned, "中止调查")


@paper("ZAT", "cases.case")
def termination_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _standstill(case, asked, cleaned, "终止调查")


def _standstill(case: Case, asked: Asked, cleaned: Cleaned, what: str) -> Cleaned:
    return {
        **known(case), "ground": label(cleaned["ground"], asked), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, f"同意{what}。", handler=f"建议{what}。"),
    }  # fmt: skip


@paper("ZAR", "cases.case")
def resumption_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    suspended = facts.newest(case.about, "ZAS")
    return {
        **known(case), "suspended_on": suspended.issued_on if suspended else None, "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意恢复调查。", handler="建议恢复调查。"),
    }  # fmt: skip


@paper("BAS", "cases.case")
def merging_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    into = cleaned["into"]
    return {
        **known(case), "facts": case.facts, "into_number": number_of_case(into), "into_cause": into.cause,
        "into_filed_on": into.began_on or into.born_at, "into_facts": into.facts, "related": cleaned["related"],
        "counted_from": local_day(min(counted_from(case), counted_from(into))), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意并案。", handler="建议并案。"),
    }  # fmt: skip


@paper("FAS", "cases.case")
def separating_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    source = case.split_from
    return {
        "from_number": number_of_case(source), "from_cause": source.cause, "party": facts.party(case.enterprise),
        "filed_on": source.began_on or source.born_at, "cause": case.cause, "suspected": cleaned["articles"],
        "facts": case.facts, "remaining": cleaned["remaining"], "handler": case.handler.signature,
        "counted_from": local_day(cleaned["counted_from"]), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意分案。", handler="建议分案。"),
    }  # fmt: skip


@paper("YJ", "cases.case")
def hand_over_letter(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "recipient": cleaned["receiver"].name, "cause": case.cause, "subject": case.enterprise.name, "facts": case.facts,
        "reasons": cleaned["reasons"], "basis": facts.provisions(["mee30/13"]), **facts.contact(asked, case.agency),
    }  # fmt: skip


@paper("DB", "cases.case")
def investigation_report(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    begun = ActRecord.objects.filter(about=case.about, act="begin_investigation").order_by("-seq").first()
    people = [begun.posting, *begun.companions.all()] if begun else asked.people
    return {
        **known(case), "investigators": facts.people(people), **grounds(case, asked), "proposal": cleaned["proposal"],
        "handler": asked.by.name,
    }  # fmt: skip


@paper("SC", "cases.case")
def review_opinion(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    passed = "jurisdiction" in cleaned
    return {
        **head(case), "checked": checked(case, asked) if passed else [], "opinion": cleaned["opinion"],
        "result": "审查通过。" if passed else "退回补充调查。", "reviewer": asked.by.name, "reviewed_at": asked.at,
    }  # fmt: skip


def checked(case: Case, asked: Asked) -> list[Cleaned]:
    """What the reviewer confirmed, then what the file itself proves or leaves open."""
    ticked = [
        {"item": str(field.label), "finding": "是"}
        for name, field in CaseReviewForm.base_fields.items()
        if name not in ("opinion", "triggers")
    ]
    return ticked + [
        {
            "item": f"{one.defect} {one.label}",
            "finding": f"{FINDINGS[one.standing]}：{'；'.join(proof.text for proof in one.proofs)}",
        }
        for one in items(CaseFile(case, asked.on))
        if one.standing in FINDINGS and not one.by_person
    ]


FINDINGS = {Standing.FULFILLED: "符合", Standing.OPEN: "待完善"}


@paper("FZ", "cases.case")
def legal_opinion(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(case), "proposal": proposal(case), "result": str(LegalResult(cleaned["result"]).label),
        "opinion": cleaned["opinion"], "reviewer": asked.by.name, "reviewed_at": asked.at,
    }  # fmt: skip


@paper("JT", "cases.case")
def discussion_record(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(case), "held_at": asked.at, "place": cleaned["place"], "host": asked.by.name, "recorder": cleaned["recorder"],
        "members": facts.members(asked.people), "observers": facts.members(cleaned["attendees"]),
        "report": f"{case.facts}\n{proposal(case)}", "discussion": cleaned["opinions"], "conclusion": cleaned["conclusion"],
    }  # fmt: skip


@paper("GZ", "cases.case")
def prior_notice(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    on = asked.on
    return {
        "party": facts.party(case.enterprise), **grounds(case, asked), "penalty": in_official_words(proposed(case), on),
        "amount": case.proposed_fine,
        "discretion_rule": discretion_rule(case), "discretion": weighed(case),
        "defence_days": law.limit("defence", on=on).quantity,
        "hearing_days": law.limit("hearing-request", on=on).quantity if gives_hearing_right(case, on) else None,
        "contact": cleaned["contact"], "phone": case.agency.phone, "address": case.agency.address,
    }  # fmt: skip


@paper("CF", "cases.case")
def decision(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    found = grounds(case, asked)
    return {
        "party": facts.party(case.enterprise), **found, "notice_number": facts.number_of(case.about, "GZ"),
        "notice_served_on": case.noticed_at, "defence": cleaned["hearing"], "discretion_rule": discretion_rule(case),
        "discretion": weighed(case), "articles": "；".join(one["citation"] for one in found["penal"]),
        "penalty": in_official_words(decided(case), asked.on), "amount": case.fine, **how_to_pay(case, asked, cleaned),
        **facts.remedies(case.agency, asked.on),
        **ordered(case, cleaned, asked),
    }  # fmt: skip


def how_to_pay(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    """Only money is paid: a warning names no account."""
    if case.fine is None and case.confiscation is None:
        return {}
    return {
        "payment_days": law.limit("payment", on=asked.on).quantity, "account": cleaned["bank"],
        "surcharge_rate": percent(law.amount("surcharge-rate", on=asked.on)),
    }  # fmt: skip


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


@paper("SH", "cases.case", "cases.correctionorder")
def return_slip(obj: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    service = Service.objects.filter(about=obj.about).order_by("-pk").select_related("document").first()
    return slip(service, obj.enterprise.name, [service.document])


@paper("SJ", "cases.payment")
def payment_record(payment: Payment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    case = payment.case
    return {
        "decision_number": number_of_decision(payment), "cause": case.cause, "party": facts.party(case.enterprise),
        "fine": payment.fine, "due_on": next_deadline(payment), "paid": cleaned["amount"], "surcharge": cleaned["surcharge"],
        "paid_on": asked.on, "receipt_number": payment.receipt_number, "recorded_by": asked.by.name,
    }  # fmt: skip


@paper("JA", "cases.case")
def closing_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    imposed = in_official_words(decided(case), asked.on)
    number = decision_number(case)
    result = f"{'；'.join(imposed)}。" if imposed else "不予行政处罚。" if number != UNDECIDED else f"{UNDECIDED}。"
    return {
        **known(case), "decision_number": number, "result": f"{case.facts}\n{result}", "remedies": cleaned["remedies"], "execution": cleaned["execution"],
        "rectification": cleaned["rectification"], "ground": str(ClosingGround(cleaned["ground"]).label),
        "ground_reasons": cleaned["reasons"],
        "files": [named(one) for one in file_of(case)], "opinions": facts.opinions(asked, "同意结案。", handler="建议结案。"),
    }  # fmt: skip


def decision_number(case: Case) -> str:
    """The number of the decision; a case that was terminated or handed over has none."""
    numbers = (facts.number_of(case.about, kind) for kind in ("CF", "BCF", "DC"))
    return next(filter(None, numbers), UNDECIDED)


@paper("JNM", "cases.case")
def contents(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    volumes = arranged(of_documents(file_of(case)), asked.on)
    return {
        **head(case), "volume": cleaned["volume"], "archived_on": asked.on, "archivist": asked.by.name,
        "contents": [line_of(one) for one in volumes[MAIN]], "sub_contents": [line_of(one) for one in volumes[SUB]],
        "retention": str(dict(ArchiveForm.base_fields["retention"].choices)[cleaned["retention"]]),
    }  # fmt: skip


def line_of(one: Piece) -> Cleaned:
    """A line of the contents."""
    return {"title": one.title, "number": one.number, "author": one.author, "on": one.on}


@paper("BG", "cases.case")
def notice_of_no_penalty(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    rule, found = law.in_force(cleaned["ground"], on=asked.on), grounds(case, asked)
    return {
        "party": facts.party(case.enterprise), **{name: found[name] for name in ("facts", "evidence", "violated")},
        "ground": rule.label_zh, "basis": facts.provisions(rule.basis),
        "defence_days": law.limit("defence", on=asked.on).quantity, "contact": cleaned["contact"],
        "phone": case.agency.phone, "address": case.agency.address,
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


def number_of_case(case: Case) -> str:
    """The number of the filing or the separation; of a case decided on the spot, that of its decision."""
    numbers = (facts.number_of(case.about, kind) for kind in ("LA", "FAS", "DC"))
    return next(filter(None, numbers), "")


def head(case: Case) -> Cleaned:
    return {
        "case_number": number_of_case(case),
        "cause": case.cause,
        "party": facts.party(case.enterprise),
    }


def known(case: Case) -> Cleaned:
    return {**head(case), "filed_on": case.began_on or case.born_at}


def grounds(case: Case, asked: Asked) -> Cleaned:
    """Facts, evidence, what was violated, and the provisions that penalise it, the lighter law considered."""
    ranges = applicable_violation(case.violation, case.conduct_on, asked.on).ranges(None, "unit")
    penal = dict.fromkeys(one.provision for one in ranges)
    return {
        "facts": case.facts, "evidence": evidence_in(case, without=of_later_orders(case)) or carried(case),
        "violated": violated(case),
        "penal": facts.provisions(penal),
    }  # fmt: skip


def of_later_orders(case: Case) -> Any:
    """Reports of a re-inspection: they prove that an order was not followed, not the violation that is fined."""
    later = CorrectionOrder.objects.filter(lead__in=lead_ids(case)).exclude(follows=None)
    return later.exclude(report=None).values("report")


def violated(case: Case) -> str:
    """The articles named at the filing; of a case from before the move, the rule in words."""
    filed = ActRecord.objects.filter(about=case.about, act__in=("file_case", "separate_case")).first()
    return filed.data["articles"] if filed else law.in_force(case.violation, on=case.conduct_on).label_zh


def carried(case: Case) -> list[Cleaned]:
    """Evidence that lies in the old file of a case from before the move."""
    if not (case.taken_over and case.evidence_summary):
        return []
    old = {"name": f"原案卷证据（{case.taken_over}）", "at": case.began_on, "provider": case.agency.name}
    return [{**old, "proves": case.evidence_summary}]


def label(code: str, asked: Asked) -> str:
    return law.in_force(code, on=asked.on).label_zh


def proposal(case: Case) -> str:
    """The penalty proposed so far, in words."""
    words = in_official_words(proposed(case), timezone.localdate())
    return f"拟处：{'；'.join(words)}。" if words else "拟作出行政处罚。"


def discretion_rule(case: Case) -> str:
    """The article that names the factors, and the province's table where the sum was built up by one."""
    table = case.discretion_trace.get("table_zh")
    article = citation(law.provision("mee30/41"))
    return f"{article}和《{table}》" if table else article


def weighed(case: Case) -> str:
    """Which factors led to the sum and how, and why."""
    return f"{printed(case.discretion_trace)}{case.discretion}"


def percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f}%"


def consequence(rule: Any) -> str:
    """What refusal brings: the daily penalty where the conduct is of its kind (MEP28 art. 13, 17)."""
    daily = (
        "，依法作出处罚决定后，可以自责令改正之日的次日起按照原处罚数额按日连续处罚"
        if rule.body["daily"] != "no"
        else ""
    )
    return f"拒不改正违法行为的{daily or '，将依法处理'}。"


def slip(service: Service, addressee: str, served: list[Document]) -> Cleaned:
    """The return slip (送达回证) of a service."""
    return {
        "title": "、".join(title_of(one) for one in served), "document_number": "、".join(one.number for one in served),
        "addressee": addressee, "place": service.place, "method": str(service.get_method_display()),
        "receiver": service.receiver, "identity": service.identity, "served_at": service.served_at,
        "refusal_reason": service.refusal_reason, "proof": service.proof, "remark": service.remark,
        "servers": facts.signers(service.servers.select_related("officer", "deputy_for__officer")),
    }  # fmt: skip


def file_of(case: Case) -> list[Document]:
    """Every document of the case and of what stands beside it, as far as it stands."""
    found = Document.objects.filter(about__in=abouts_of(case), voided=None)
    return list(found.select_related("agency", "file", "voided"))


def title_of(document: Document) -> str:
    return kind_of(document.kind, document.issued_on).title_zh


def named(document: Document) -> str:
    number = f"（{document.number}）" if document.number else ""
    return f"{title_of(document)}{number}"
