"""Measures on the desk; one place in the menu holds them all."""

from . import daily, in_place, parents, restriction, seizure, topics

__all__ = ["daily", "in_place", "parents", "restriction", "seizure", "topics"]
