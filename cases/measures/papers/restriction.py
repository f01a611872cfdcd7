"""Documents of a restriction or suspension of production."""

from __future__ import annotations

from typing import Any

from cases.measures import law as measures
from cases.measures.guards import paper_of
from cases.measures.models import ProductionRestriction
from cases.papers.case import grounds
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .common import sentence, told

Cleaned = dict[str, Any]
UNTIL_LIFTED = "自送达之日起，至依法解除之日止。"


def only(kind: str, what: str, build: Any) -> None:
    """Register `build` for the document that this measure gets: a restriction has other kinds than a suspension."""
    paper(kind, "measures.productionrestriction")(
        lambda one, asked, cleaned: build(one, asked, cleaned) if paper_of(one, what) == kind else None
    )


def known(one: ProductionRestriction, asked: Asked) -> Cleaned:
    found = grounds(one.case, asked)
    return {
        "party": facts.party(one.enterprise), "facts": one.facts, "evidence": found["evidence"], "violated": found["violated"],
        "basis": facts.provisions(basis(one, asked)), "scope": one.scope, "term": term(one),
    }  # fmt: skip


def basis(one: ProductionRestriction, asked: Asked) -> list[str]:
    """The rule of the ground, and the provision of the violation that threatens this measure."""
    violation = law.in_force(one.case.violation, on=one.case.conduct_on, kind="violation")
    kind = measures.TYPE[one.kind]
    threatened = [part["provision"] for part in violation.body["further"] if part["type"] == kind]
    return list(dict.fromkeys([*threatened, *law.in_force(one.ground, on=asked.on).basis]))


def term(one: ProductionRestriction) -> str:
    return f"自送达之日起{one.months}个月。" if one.months else UNTIL_LIFTED


def notice(one: ProductionRestriction, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {**known(one, asked), **told(one, asked, cleaned, measures.gives_hearing_right(one, asked.on))}


def decision(one: ProductionRestriction, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **known(one, asked), "plan_days": measures.longest("restrict-plan", asked.on), "lifting": cleaned["lifting"],
        **facts.remedies(one.agency, asked.on),
    }  # fmt: skip


for kinds, what, build in ((("XZG", "XZTG"), "notice", notice), (("XZ", "XZT"), "decision", decision)):
    for kind in kinds:
        only(kind, what, build)


@paper("XZY", "measures.productionrestriction")
def longer(one: ProductionRestriction, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(one.enterprise), "order_number": number(one), "served_on": one.served_at,
        "reasons": sentence(cleaned["reasons"]), "basis": facts.provisions(["mep30-14/15"]), "months": cleaned["months"],
        "term_until": one.ends_on, **facts.remedies(one.agency, asked.on),
    }  # fmt: skip


@paper("GBB", "measures.productionrestriction")
def closure_report(one: ProductionRestriction, asked: Asked, cleaned: Cleaned) -> Cleaned:
    ground = law.in_force(cleaned["closure_ground"], on=asked.on)
    return {
        "recipient": cleaned["government"], "party": facts.party(one.enterprise), "order_number": number(one),
        "measure": one.get_kind_display(), "served_on": one.served_at, "facts": one.facts, "ground": ground.label_zh,
        "reasons": sentence(cleaned["reasons"]), "basis": facts.provisions(ground.basis), **facts.contact(asked, one.agency),
    }  # fmt: skip


def number(one: ProductionRestriction) -> str:
    return facts.number_of(one.about, paper_of(one, "decision"))
