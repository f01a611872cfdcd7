"""The ledger is verified at one moment, while others go on writing."""

from __future__ import annotations

import pytest

from foundation.ledger.chain import verify
from foundation.ledger.models import Entry
from tests.foundation.workflow.rows import a_lead

from .at_once import at_once

pytestmark = [pytest.mark.servers, pytest.mark.usefixtures("committed", "frozen")]


def test_what_others_enter_meanwhile_is_no_fault() -> None:
    before = Entry.objects.count()

    found, *_written = at_once(
        lambda: [verify() for _ in range(12)],
        lambda: [a_lead(key=f"meanwhile a{n}") for n in range(12)],
        lambda: [a_lead(key=f"meanwhile b{n}") for n in range(12)],
    )

    assert found == [None] * 12
    assert Entry.objects.count() == before + 24
