"""A crash between any two steps of `perform`: nothing happened."""

from __future__ import annotations

import importlib

import pytest

from enforcement.models import Lead
from foundation.ledger.chain import verify

from .rows import a_lead, accept
from .test_perform import traces

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
STEPS = [
    "fetch", "refuse_stale", "settled", "ask", "with_opinions", "validate", "snapshot", "refuse_foreign", "stamp",
    "lock_head", "issue_all", "_enter", "move_clocks", "use", "announce",
]  # fmt: skip


class Crash(BaseException):
    """The process dies here."""


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_half_done(step: str, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lead = a_lead()
    before = traces()
    module = importlib.import_module("foundation.workflow.perform")
    real = getattr(module, step)

    def dying(*args: object, **kwargs: object) -> None:
        if moment == "after":
            real(*args, **kwargs)
        raise Crash

    monkeypatch.setattr(module, step, dying)
    with pytest.raises(Crash):
        accept(lead)
    monkeypatch.undo()

    assert traces() == before
    assert (Lead.objects.get(pk=lead.pk).state, verify()) == ("CLUE", None)
    assert accept(lead).obj.state == "PRE_CHECK"
