"""The declared facts of an object, as far as something is known of them."""

from __future__ import annotations

from typing import Any

from .display import NOTHING
from .registry import Bench, Column


def known_facts(bench: Bench, obj: Any) -> list[tuple[Column, str]]:
    found = [(one, one.of(obj)) for one in bench.facts]
    return [(one, value) for one, value in found if value != NOTHING]
