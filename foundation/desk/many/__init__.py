"""Many at once: one action for the chosen rows of a list; each row goes through the door for itself."""

from .deeds import DEEDS, Deed, Plan, offered
from .pressing import Row, pressed

__all__ = ["DEEDS", "Deed", "Plan", "Row", "offered", "pressed"]
