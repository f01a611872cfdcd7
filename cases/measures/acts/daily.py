"""All acts of a daily consecutive penalty (administrative-case.md §18.4, F10)."""

from cases.measures.states import DailyPenaltyState

from .daily_decision import DailyDecision
from .daily_revision import DailyRevision
from .heard import heard

HeardOnDailyPenalty = heard(DailyPenaltyState, "A §18.4", "daily-penalty")


class DailyPenaltyActs(DailyDecision, DailyRevision, HeardOnDailyPenalty):  # type: ignore[misc, valid-type]
    """One mixin a stage; used by DailyPenalty alone."""
