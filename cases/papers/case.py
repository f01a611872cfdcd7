"""What every paper says of its case: number, cause, party, facts, evidence, provisions."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from foundation.documents import facts
from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.prepared import Prepared, given
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord

from ..exhibits import evidence_in
from ..kin import lead_ids
from ..models import Case, CorrectionOrder
from ..penalties import in_official_words, proposed

Cleaned = dict[str, Any]
FILED = Prepared(
    lambda: ActRecord.objects.filter(about=given(ActRecord, "about"), act__in=("file_case", "separate_case"))[:1]
)


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
    return later.exclude(report=None).values_list("report", flat=True)


def violated(case: Case) -> str:
    """The articles named at the filing; of a case from before the move, the rule in words."""
    filed = FILED.first(about=case.about)
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
