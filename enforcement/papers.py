"""What the documents of enforcement freeze: every mandatory field from the rows and the act's own data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foundation.clocks.queries import due_of
from foundation.documents import facts
from foundation.documents.dates import day
from foundation.prepared import Prepared, given
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .forms import RefuseFilingForm
from .models import Evidence, Lead, MonitoringReport

Cleaned = dict[str, Any]
REPORTS = Prepared(lambda: MonitoringReport.objects.filter(lead=given(MonitoringReport, "lead")))
EXHIBITS = Prepared(
    lambda: Evidence.objects.filter(lead=given(Evidence, "lead"), exclusion=None).select_related("taken_by__officer")
)  # fmt: skip
SIGNED = "当事人（或者现场负责人）已逐页核对并签名，更正处由当事人签名确认。"
COVERT = "（暗查，未与当事人接触）"
READ = "以上笔录已阅看（或者已向我宣读），与我所述一致。"


@paper("XS", "enforcement.lead")
def lead_form(lead: Lead, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "source": lead.get_source_display(), "category": lead.get_category_display(), "title": lead.title,
        "subject": subject(lead), "region": lead.region.name, "discovered_at": lead.discovered_at, "facts": lead.facts,
        "handler": asked.by.name, "accepted_at": asked.at, "note": cleaned["note"], "due_on": due_of(lead.about, "filing"),
    }  # fmt: skip


@paper("BLA", "enforcement.lead")
def refusal_form(lead: Lead, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "source": lead.get_source_display(), "title": lead.title, "subject": subject(lead),
        "discovered_at": lead.discovered_at, "facts": lead.facts,
        "condition": str(dict(RefuseFilingForm.base_fields["reason_code"].choices)[cleaned["reason_code"]]),
        "reasons": cleaned["reasons"], "basis": facts.provisions(["mee30/18", "mee30/19"]),
        "opinions": facts.opinions(asked, "同意不予立案。", handler=cleaned["reasons"]),
    }  # fmt: skip


@paper("YJ", "enforcement.lead")
def hand_over_letter(lead: Lead, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "recipient": cleaned["receiver"].name, "cause": lead.title, "subject": subject(lead), "facts": lead.facts,
        "reasons": cleaned["reasons"], "basis": facts.provisions(["mee30/13"]), **facts.contact(asked, lead.agency),
    }  # fmt: skip


@paper("XC", "enforcement.inspection", "cases.correctionorder")
def inspection_record(obj: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    covert = cleaned["covert"]
    copied = ("started_at", "ended_at", "place", "weather", "permits", "production_status", "facility_status", "findings", "sampling",
              "covert", "certificates_shown", "rights_told")  # fmt: skip
    return {
        **{name: cleaned[name] for name in copied},
        "inspected": facts.party(obj.lead.enterprise) if obj.lead.enterprise else None,
        "person": cleaned["person"] or (COVERT if covert else ""),
        "person_identity": cleaned["person_identity"] or (COVERT if covert else ""),
        "officers": facts.people(asked.people), "recorder": recorder(asked),
        "photographs": evidence(Evidence.objects.filter(about=obj.about, kind="AUDIO_VISUAL")),
        "blanks_struck": True, "signature": cleaned["refusal_note"] or (COVERT if covert else SIGNED),
    }  # fmt: skip


@paper("DX", "enforcement.inspection")
def interview_record(inspection: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    copied = (
        "started_at",
        "ended_at",
        "place",
        "person",
        "post",
        "identity_checked",
        "rights_told",
        "fault",
        "service_address",
    )
    return {
        **{name: cleaned[name] for name in copied},
        "officers": facts.people(asked.people), "recorder": recorder(asked),
        "questions": dialogue(cleaned["questions"], cleaned["answers"]),
        "confirmation": READ, "signature": cleaned["refusal_note"] or SIGNED,
    }  # fmt: skip


@paper("CY", "enforcement.inspection")
def sampling_notice(inspection: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(inspection.lead.enterprise), "sampled_at": asked.at, "place": inspection.place,
        "officers": facts.people(asked.people),
        **{name: cleaned[name] for name in ("item", "quantity", "packaging", "provider", "proves")},
    }  # fmt: skip


@paper("JG", "enforcement.monitoringreport")
def result_notice(report: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    measured, permitted = (f"{value.normalize():f}{report.unit}" for value in (report.measured, report.permitted))
    over = f"{report.pollutant}监测结果为{measured}，超过{permitted}的排放限值。"
    return {
        "party": facts.party(report.lead.enterprise), "measured": measured, "permitted": permitted,
        "conclusion": over if report.over_limit else f"{report.pollutant}监测结果为{measured}，未超过{permitted}的排放限值。",
        "told_to": cleaned["told_to"],
        **{name: getattr(report, name) for name in ("body", "report_number", "received_on", "sampled_at", "point", "pollutant")},
    }  # fmt: skip


def subject(lead: Lead) -> str:
    return lead.enterprise.name if lead.enterprise else ""


def recorder(asked: Asked) -> str:
    """The second officer keeps the record; alone, the performer."""
    return str(asked.people[-1].officer)


def dialogue(questions: str, answers: str) -> list[Cleaned]:
    """One line each, question by question (the form sees to it that there are as many)."""
    asked, answered = ([line.strip() for line in text.splitlines() if line.strip()] for text in (questions, answers))
    return [{"question": question, "answer": answer} for question, answer in zip(asked, answered, strict=True)]


def evidence(rows: Iterable[Evidence]) -> list[Cleaned]:
    """Name, day, provider and what it proves (CORE); a photograph's provider is who took it."""
    return [
        {"name": one.name, "at": one.taken_at, "provider": one.provider or str(one.taken_by.officer),
         "proves": in_running_text(one.proves)}
        for one in rows
    ]  # fmt: skip


def in_running_text(text: str) -> str:
    """Without line breaks and the last full stop, for a sentence of which it becomes part."""
    return "".join(line.strip() for line in text.splitlines()).rstrip("。；")


def of_report(report: MonitoringReport) -> Cleaned:
    """A monitoring report as a line of the evidence."""
    measured = f"{report.pollutant}{report.measured.normalize():f}{report.unit}"
    return {
        "name": f"监测报告（{report.report_number}）", "at": report.received_on, "provider": report.body,
        "proves": f"{day(report.sampled_at)}{measured}",
    }  # fmt: skip


def evidence_of(lead: Lead, *, without: Iterable[Any] = ()) -> list[Cleaned]:
    """All usable exhibits of a lead, and its monitoring reports; `without` those with these keys."""
    left_out = set(without)
    reports = [of_report(one) for one in REPORTS(lead=lead.pk) if one.pk not in left_out]
    return [*evidence(EXHIBITS(lead=lead.pk)), *reports]
