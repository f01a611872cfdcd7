"""A walk of random acts along the line, from the lead to the listing: whatever happens lawfully leaves ledger, clocks and documents in order.

Each walk takes up one matter at some stage and performs acts drawn from those that are lawful there; between them it tries
one that is not. `derandomize` makes the walks the same on every run.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from blacklist.candidates import propose_candidates
from cases.judicial.effect import take_effect
from enforcement.models import Lead
from foundation.outbox.relay import run_once
from foundation.workflow.refused import Refused
from tests.conftest import NOW
from tests.examples import EXAMPLES
from tests.make import a_case, a_listing, a_transfer, a_walk, an_item, fresh, performed
from tests.standing import undone

from . import holds
from .world import LINE, Matter, Step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
A_DAY = timedelta(days=1)
GAPS = [timedelta(minutes=90), A_DAY, 8 * A_DAY, 40 * A_DAY]
EARLY = {"began_on": date(2026, 3, 2), "violation": "V04", "fine": "600000"}
WALKS, STEPS = 2, 9  # walks from each stage, and acts in each


@pytest.fixture(scope="module")
def stages(standing: None) -> dict[str, Lead]:
    """A matter at each stage from which walks set out."""
    transfers = {
        at: a_transfer(at).case.lead
        for at in ("ACCEPTED", "CRIMINAL_FILED", "PROSECUTION_REVIEW", "INDICTED", "JUDGED")
    }
    cases = {at: a_case(at, **EARLY).lead for at in ("FILED", "INVESTIGATING", "CASE_REVIEW", "PRIOR_NOTICE", "SERVED")}
    listings = {at: a_listing(at, **EARLY).penalty.case.lead for at in ("CANDIDATE", "NOTICE_SERVED", "DECIDED")}
    leads = {step: a_walk(step, **EARLY).lead for step in ("register", "accept", "tell_result")}
    return {**listings, "PUBLISHED": an_item(**EARLY).case.lead, **transfers, **cases, **leads}


def test_every_walk_of_lawful_acts_leaves_all_in_order(stages: dict[str, Lead]) -> None:
    tried, walked = Counter(), set()

    @settings(max_examples=WALKS, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(st.randoms(use_true_random=True))
    def walks(stage: str, chance: Random) -> None:
        with undone():
            a_walk_from(Matter(fresh(stages[stage])), chance, tried, walked)
            holds.the_ledger_is_whole()

    for stage in stages:
        walks(stage)

    line = {model._meta.label_lower for model in LINE}
    assert {label for label, _name in walked} == line
    assert len(walked) > sum(len(EXAMPLES[label]) for label in line) / 2


def a_walk_from(matter: Matter, chance: Random, tried: Counter, walked: set, steps: int = STEPS) -> None:
    """Acts by chance; the more often one was tried, the less likely it is, so that no corner is left out."""
    for _ in range(steps):
        at = matter.last() + (gap := chance.choice(GAPS))
        if at > NOW:
            break
        if gap > A_DAY:
            what_the_days_bring(at)
        lawful, unlawful = matter.choices(at)
        if unlawful:
            refuse(chance.choice(unlawful), at)
        if not lawful:
            break
        [step] = chance.choices(lawful, [(1 + tried[one.act]) ** -3 for one in lawful])
        tried[step.act] += 1
        if take(step, at):
            walked.add(step.act)


def what_the_days_bring(at: datetime) -> None:
    take_effect(at)
    propose_candidates(at)
    run_once()


def take(step: Step, at: datetime) -> bool:
    """Perform it, and see that all holds; a form may still refuse (a fine, a clock), and then leaves no trace."""
    before, as_it_was = holds.traces(), holds.Was(str(step.obj.state) or "BIRTH", step.obj.seq)
    try:
        done = performed(step.obj, step.name, at, of=step.of)
    except Refused:
        assert holds.traces() == before
        return False
    run_once()
    holds.everything(as_it_was, step.name, done)
    return True


def refuse(step: Step, at: datetime) -> None:
    """Try it all the same: it is refused, and changes nothing."""
    before = holds.traces()
    with pytest.raises(Refused):
        performed(step.obj, step.name, at, of=step.of, route=())
    assert holds.traces() == before
