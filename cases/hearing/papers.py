"""What the documents of a hearing freeze."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cases.papers.case import head
from foundation.documents import facts
from foundation.documents.models import Document, Service
from foundation.documents.slip_facts import slip
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import Hearing

Cleaned = dict[str, Any]
NOTICES = ("GZ", "LFG", "XZG", "XZTG")
HOST, MEMBER, RECORDER = "听证主持人", "听证员", "记录员"


@paper("TX", "hearing.hearing")
def hearing_notice(hearing: Hearing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(hearing.case.enterprise), "cause": hearing.case.cause, "notice_number": noticed_by(hearing),
        "hearing_at": hearing.hearing_at, "place": hearing.place, "mode": mode_of(hearing), "panel": panel(hearing),
        "representatives": cleaned["representatives"], "notes": lines(cleaned["notes"]), **facts.contact(asked, hearing.agency),
    }  # fmt: skip


@paper("BTX", "hearing.hearing")
def refusal(hearing: Hearing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(hearing.case.enterprise), "cause": hearing.case.cause, "notice_number": noticed_by(hearing),
        "requested_at": hearing.requested_at, "reasons": cleaned["reasons"],
        **facts.contact(asked, hearing.agency),
    }  # fmt: skip


@paper("TB", "hearing.hearing")
def hearing_record(hearing: Hearing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    shown = {"speaker": "举证和质证", "words": cleaned["evidence"]}
    return {
        "cause": hearing.case.cause, "started_at": cleaned["started_at"], "ended_at": asked.at, "place": hearing.place,
        "mode": mode_of(hearing), "panel": panel(hearing), "present": [_only(one, "name", "unit", "post") for one in cleaned["present"]],
        "rights_told": cleaned["rights_told"],
        "speeches": [*(_only(one, "speaker", "words") for one in cleaned["speeches"]), shown, *adjourned(cleaned)],
        "signature": cleaned["signature"],
    }  # fmt: skip


def adjourned(cleaned: Cleaned) -> list[Cleaned]:
    """What the host tells those present at the end of a session that is not the last."""
    if "resumed_at" not in cleaned:
        return []
    goes_on = f"{timezone.localtime(cleaned['resumed_at']):%Y年%-m月%-d日%H时%M分}"
    return [
        {
            "speaker": HOST,
            "words": f"宣布休会：{cleaned['reasons']}本次听证于{goes_on}在原地点继续进行，现场告知，不再另行通知。",
        }
    ]


@paper("TBB", "hearing.hearing")
def hearing_report(hearing: Hearing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(hearing.case), "held_at": begun_at(hearing), "place": hearing.place, "panel": panel(hearing),
        "claims": hearing.record, "findings": hearing.findings, "proposal": hearing.proposal, "host": str(hearing.host.officer),
    }  # fmt: skip


def begun_at(hearing: Hearing) -> Any:
    """When the hearing began, by the record of its first session."""
    record = Document.objects.filter(about=hearing.about, kind="TB", voided=None).order_by("seq").first()
    return record.data["started_at"] if record else hearing.hearing_at


@paper("SH", "hearing.hearing")
def return_slip(hearing: Hearing, asked: Asked, cleaned: Cleaned) -> Cleaned:
    service = Service.objects.filter(about=hearing.about).order_by("-pk").select_related("document").first()
    return slip(service, hearing.case.enterprise.name, [service.document])


def panel(hearing: Hearing) -> list[Cleaned]:
    """Host, members and recorder with the part that each takes."""
    parts = [(hearing.host, HOST), *((one, MEMBER) for one in hearing.members.all()), (hearing.recorder, RECORDER)]
    return [{"name": one.officer.name, "unit": one.agency.name, "post": part} for one, part in parts]


def mode_of(hearing: Hearing) -> str:
    return str(hearing.get_mode_display())


def noticed_by(hearing: Hearing) -> str:
    """The number of the prior notice that gave the right."""
    found = Document.objects.filter(about=hearing.of, kind__in=NOTICES, voided=None).order_by("-seq").first()
    return found.number if found else ""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _only(row: Cleaned, *names: str) -> Cleaned:
    return {name: row[name] for name in names}
