"""What stands beside the form of an act, from what is entered so far."""

from __future__ import annotations

from typing import Any

from foundation.workflow.act import Act
from foundation.workflow.asked import Asked

from .registry import Panel, bench_of


def panels(act: Act, obj: Any, asked: Asked, form: Any) -> list[tuple[Panel, Any]]:
    """The panels that have something to say, each with its rows."""
    mine = [one for one in bench_of(obj).panels if act.name in one.acts]
    found = [(one, one.rows(obj, asked, form)) for one in mine]
    return [(one, rows) for one, rows in found if rows is not None]
