"""Examples of enforcement."""

from __future__ import annotations

from .base import (
    HAND_OVER,
    HEAD,
    LEAD,
    REASONS,
    REASSIGNED,
    SECOND,
    Example,
    a_exhibit,
    a_heads_decide,
    a_inspection,
    a_interview,
    a_received,
    a_registered,
    a_report,
    an_enterprise,
)

EXAMPLES: dict[str, dict[str, Example]] = {
    "enforcement.lead": {
        "reassign": REASSIGNED,
        "register_lead": Example(LEAD, a_registered),
        "accept_for_check": Example(LEAD, {"note": "现场核查"}),
        "name_enterprise": Example(LEAD, lambda lead, at: {"enterprise": an_enterprise().pk}),
        "extend_filing": Example(HEAD, REASONS),
        "refuse_filing": a_heads_decide({"reason_code": "NO_EVIDENCE", **REASONS}),
        "hand_over": HAND_OVER,
        "enter_evidence": Example(LEAD, a_exhibit, (SECOND,)),
        "exclude_evidence": Example(LEAD, lambda lead, at: {"evidence": getattr(lead.evidence.last(), "pk", 0), "ground": "ILLEGAL", **REASONS}),
        "receive_handed_over": Example(LEAD, a_received),
    },
    "enforcement.inspection": {
        "record_inspection": Example(LEAD, a_inspection, (SECOND,)),
        "record_interview": Example(LEAD, a_interview, (SECOND,)),
        "take_sample": Example(LEAD, {"item": "样品", "quantity": "3个", "packaging": "封条", "proves": "浓度", "provider": "公司"}, (SECOND,)),
    },
    "enforcement.monitoringreport": {
        "receive_report": Example(LEAD, a_report),
        "tell_party": Example(LEAD, {"told_to": "李敏"}),
    },
}  # fmt: skip
