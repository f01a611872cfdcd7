"""From which of the given dates which time limit runs, as far as the state still has it running."""

from __future__ import annotations

from typing import Any

from cases.states import BEFORE_DECISION, CaseState

S = CaseState
HEARD = (S.PRIOR_NOTICE, S.LEGAL_REVIEW, S.COLLECTIVE_DISCUSSION)
FROM = {  # name on the act: the given date, the states in which the limit runs
    "decision_from": ("filed_on", BEFORE_DECISION),
    "defence_from": ("noticed_on", HEARD),
    "service_from": ("decided_on", (S.DECIDED, S.NO_PENALTY)),
    "publication_from": ("decided_on", (S.DECIDED, S.SERVED)),
    "remedy_from": ("served_on", (S.SERVED,)),
    "archive_from": ("closed_on", (S.CLOSED,)),
}


def starts(state: str, facts: dict[str, Any], *, hearing: bool = False) -> dict[str, Any]:
    """Every start by name; None where the limit does not run. `hearing`: the notice gave the right to ask for one."""
    found = {name: facts.get(given) if state in states else None for name, (given, states) in FROM.items()}
    if facts.get("published_on") or facts.get("fine") is None:
        found["publication_from"] = None
    return {**found, "hearing_from": found["defence_from"] if hearing else None}
