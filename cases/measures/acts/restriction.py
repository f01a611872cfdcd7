"""All acts of a restriction or suspension of production (administrative-case.md §18.3)."""

from cases.measures.states import RestrictionState

from .heard import heard
from .restriction_decision import RestrictionDecision
from .restriction_end import RestrictionEnd
from .restriction_work import RestrictionWork

HeardOnRestriction = heard(RestrictionState, "A §18.3", "restriction-order")


class RestrictionActs(RestrictionDecision, HeardOnRestriction, RestrictionWork, RestrictionEnd):  # type: ignore[misc, valid-type]
    """One mixin a stage; used by ProductionRestriction alone."""
