"""One lawful example of every act that a person performs: by whom, with whom, on whose draft, with what.

Each module of this package holds the examples of one room, in its `EXAMPLES`: workflow → act → example.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from .base import Example, agency

__all__ = ["EXAMPLES", "Example", "agency"]

ROOMS = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if found.name != "base"]
EXAMPLES: dict[str, dict[str, Example]] = {label: acts for room in ROOMS for label, acts in room.EXAMPLES.items()}
