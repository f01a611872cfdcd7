"""Documents of a sealing or seizure."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from cases.measures import law as measures
from cases.measures.guards import paper_of
from cases.measures.models import Seizure
from enforcement.papers import in_running_text, inspection_record
from foundation.clocks.queries import due_of
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord
from foundation.workflow.papers import paper

from .common import sentence

Cleaned = dict[str, Any]
NO_TESTING = "未安排检测、检验、检疫或者技术鉴定。"


def only(kind: str, what: str, build: Any) -> None:
    """Register `build` for the document that this measure gets: a sealing has other kinds than a seizure."""
    paper(kind, "measures.seizure")(
        lambda seizure, asked, cleaned: build(seizure, asked, cleaned) if paper_of(seizure, what) == kind else None
    )


def decision(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(seizure.enterprise), "facts": sentence(seizure.facts), "violated": in_running_text(seizure.violated),
        "basis": basis(seizure, asked), "items": items(seizure), "stored_at": in_running_text(seizure.stored_at),
        "days": measures.longest("seizure-term", asked.on), "term_from": asked.on + timedelta(1),
        "term_until": measures.last_day("seizure-term", asked.on),
        "testing": cleaned.get("record", cleaned)["testing"] or NO_TESTING, **facts.remedies(seizure.agency, asked.on),
    }  # fmt: skip


def extension(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    days = measures.extension("seizure-term", asked.on)
    return {
        **of(seizure), "reasons": sentence(cleaned["reasons"]), "basis": facts.provisions(["acl/25", "mep29/15"]), "days": days,
        "term_until": due_of(seizure.about, "seizure-term") + timedelta(days), **facts.remedies(seizure.agency, asked.on),
    }  # fmt: skip


def release(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **of(seizure), "reasons": sentence(cleaned["reasons"]), "basis": facts.provisions(["acl/28", "mep29/20"]),
        "items": items(seizure),
    }  # fmt: skip


for kinds, what, build in (
    (("CFQ", "KYQ"), "decision", decision), (("CFQY", "KYQY"), "extension", extension), (("CFQJ", "KYQJ"), "release", release),
):  # fmt: skip
    for kind in kinds:
        only(kind, what, build)


@paper("BJC", "measures.seizure")
def refusal(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    asked_for = ActRecord.objects.filter(about=seizure.about, act="record_request").latest("seq")
    return {
        **of(seizure), "measure": seizure.get_kind_display(), "requested_on": asked_for.occurred_at,
        "request": sentence(asked_for.data["request"]), "checked": sentence(cleaned["checked"]),
        "reasons": sentence(cleaned["reasons"]), "basis": facts.provisions(["mep29/18", "mep29/19"]),
        **facts.contact(asked, seizure.agency),
    }  # fmt: skip


@paper("JYG", "measures.seizure")
def testing_notice(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **of(seizure), "measure": seizure.get_kind_display(), "body": cleaned["body"], "items": items(seizure), "since": asked.on,
        "days": cleaned["expected_days"], "basis": facts.provisions(["acl/25", "mep29/15"]),
        **facts.contact(asked, seizure.agency),
    }  # fmt: skip


@paper("CFD", "measures.seizure")
def inventory(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    record = cleaned.get("record", cleaned)
    return {
        "party": facts.party(seizure.enterprise), "seizure_number": number(seizure), "items": items(seizure),
        "officers": facts.people(asked.people), "received_by": record["received_by"], "at": asked.at,
    }  # fmt: skip


@paper("XC", "measures.seizure")
def scene(seizure: Seizure, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return inspection_record(seizure, asked, {**cleaned.get("record", cleaned), "covert": False})


def of(seizure: Seizure) -> Cleaned:
    """Party, number and day of the decision, for what follows it."""
    return {"party": facts.party(seizure.enterprise), "seizure_number": number(seizure), "served_on": seizure.seized_at}


def number(seizure: Seizure) -> str:
    return facts.number_of(seizure.about, paper_of(seizure, "decision"))


def basis(seizure: Seizure, asked: Asked) -> list[Cleaned]:
    return facts.provisions(law.in_force(seizure.ground, on=asked.on).basis)


def items(seizure: Seizure) -> list[Cleaned]:
    return [
        {"name": one.name, "quantity": one.quantity, "feature": one.feature, "place": one.place, "remark": one.remark}
        for one in seizure.items.all()
    ]
