"""What a case in a state should have on file; what is not there is a debt (欠缺) until it is entered."""

from __future__ import annotations

from typing import Any

from cases.states import CaseState

S = CaseState
ORDER = (
    S.FILED, S.INVESTIGATING, S.INVESTIGATION_DONE, S.CASE_REVIEW, S.PRIOR_NOTICE, S.LEGAL_REVIEW,
    S.COLLECTIVE_DISCUSSION, S.DECIDED, S.SERVED, S.CLOSED, S.ARCHIVED,
)  # fmt: skip
FROM_STATE = {  # the state from which on the field is to be known
    "facts": S.FILED, "evidence_summary": S.INVESTIGATION_DONE, "noticed_on": S.PRIOR_NOTICE, "proposed_fine": S.PRIOR_NOTICE,
    "decided_on": S.DECIDED, "fine": S.DECIDED, "discretion": S.DECIDED, "decision_number": S.DECIDED,
    "served_on": S.SERVED, "closed_on": S.CLOSED, "closing_ground": S.CLOSED,
}  # fmt: skip
OF_A_PENALTY = ("fine", "proposed_fine", "discretion", "noticed_on")
ENDED_EARLY = (S.TERMINATED, S.WITHDRAWN, S.TRANSFERRED_ADMIN)  # anywhere on the way before the decision


def reached(state: str) -> int:
    """How far the state lies on the way; a decision without penalty stands where a decision stands."""
    if state in ENDED_EARLY:
        return ORDER.index(S.COLLECTIVE_DISCUSSION)
    return ORDER.index(S.DECIDED if state == S.NO_PENALTY else S(state))


def expected(state: str) -> list[str]:
    """The fields that a case in this state has, in the order of the work."""
    if state in ENDED_EARLY:
        return ["facts"]
    names = [name for name, since in FROM_STATE.items() if reached(since) <= reached(state)]
    return [name for name in names if state != S.NO_PENALTY or name not in OF_A_PENALTY]


def too_early(state: str, facts: dict[str, Any]) -> list[str]:
    """Fields filled in that belong to a later state than the one given."""
    filled = [name for name in (*FROM_STATE, "confiscation") if facts.get(name) not in (None, "")]
    later = [name for name in filled if reached(FROM_STATE.get(name, S.DECIDED)) > reached(state)]
    return later + [name for name in ("fine", "confiscation") if state == S.NO_PENALTY and name in filled]


def missing(state: str, facts: dict[str, Any]) -> list[str]:
    return [name for name in expected(state) if facts.get(name) in (None, "")]
