"""The arrows of every workflow, typed by hand from the domain pages, row by row; never derived from the code.

Each module of this package holds the tables of one room, in its `DRAWN`: workflow → arrows.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from .arrow import Arrow

__all__ = ["DRAWN", "Arrow"]

ROOMS = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if found.name != "arrow"]
DRAWN: dict[str, list[Arrow]] = {label: arrows for room in ROOMS for label, arrows in room.DRAWN.items()}
