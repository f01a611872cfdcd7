"""What the documents about who acts in a case freeze."""

from __future__ import annotations

from typing import Any

from cases.papers.case import head
from foundation.clocks.due import due
from foundation.clocks.tables import known
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import Assistance, Dispute, Recusal
from .states import Asker, RecusalState

Cleaned = dict[str, Any]


@paper("HB", "procedure.recusal")
def recusal_answer(recusal: Recusal, asked: Asked, cleaned: Cleaned) -> Cleaned:
    asker = recusal.case.enterprise.name if recusal.asker == Asker.PARTY else str(recusal.officer.officer)
    granted = recusal.state == RecusalState.GRANTED
    return {
        **{name: value for name, value in head(recusal.case).items() if name != "party"}, "recipient": asker,
        "officer": f"{recusal.officer.officer}（{facts.office(recusal.officer)}）",
        "requested_on": recusal.requested_at, "ground": law.in_force(recusal.ground, on=asked.on).label_zh,
        "result": "予以回避" if granted else "不予回避", "reasons": recusal.answer,
        "members": facts.members(asked.people), "basis": facts.provisions(["apl/43", "mee30/6"]),
        "told_to": recusal.told_to,
    }  # fmt: skip


@paper("XCH", "procedure.assistance")
def request_for_assistance(one: Assistance, asked: Asked, cleaned: Cleaned) -> Cleaned:
    limit = law.limit("assistance-reply", on=asked.on)
    return {
        "recipient": one.receiver.name, "purpose": one.purpose, "tasks": lines(one.tasks),
        "basis": facts.provisions(["mee30/13"]), "reply_by": due(limit, asked.at, known()).on,
        **facts.contact(asked, one.agency),
    }  # fmt: skip


@paper("XCG", "procedure.assistance")
def answer_to_request(one: Assistance, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "recipient": one.agency.name, "asked_number": facts.number_of(one.about, "XCH"), "result": one.result,
        **facts.contact(asked, one.receiver),
    }  # fmt: skip


@paper("ZDG", "procedure.dispute")
def designation(one: Dispute, asked: Asked, cleaned: Cleaned) -> Cleaned:
    parties = dict.fromkeys([one.lead.agency.name, one.other.name, one.designated.name])
    taken = one.designated == one.superior
    return {
        "recipient": "、".join(name for name in parties if name != asked.by.agency.name), "cause": one.lead.title,
        "subject": one.lead.enterprise.name if one.lead.enterprise else "", "facts": one.lead.facts,
        "designated": one.designated.name, "reasons": one.designation,
        "basis": facts.provisions(["code/1072", "mee30/86"] if taken else ["mee30/15"]),
        **facts.contact(asked, one.superior),
    }  # fmt: skip


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
