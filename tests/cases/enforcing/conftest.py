from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from tests.standing import standing

__all__ = ["standing"]


@pytest.fixture
def years_later(frozen: None) -> Iterator[None]:
    """Looking back from 2031, so that what happens in the years after the decision can be entered."""
    with time_machine.travel("2031-02-03T10:00:00+08:00", tick=False):
        yield
