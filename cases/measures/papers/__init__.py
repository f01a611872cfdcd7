"""What the documents of measures freeze, one module for each measure."""

from . import common, daily, in_place, restriction, seizure

__all__ = ["common", "daily", "in_place", "restriction", "seizure"]
