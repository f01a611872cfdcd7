"""Measures with lives of their own beside the case: each is proposed, decided, served and ended by acts of its own."""

from .daily import DailyPenalty
from .in_place import InPlacePerformance
from .restriction import ProductionRestriction
from .seizure import Custody, SeizedItem, Seizure

__all__ = ["Custody", "DailyPenalty", "InPlacePerformance", "ProductionRestriction", "SeizedItem", "Seizure"]
