"""Every state × every act: exactly the pairs that the domain pages draw are offered."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.declarations import acts_of, states_of
from foundation.workflow.why_not import reasons, wrong_state
from tests.drawn import DRAWN, Arrow

A_STRANGER = Actor("partner", body=None)  # may perform nothing, so the second reason is always a role
NAMES = sorted(DRAWN)
OF_EVERY_WORKFLOW = ("correct_record", "reassign")


def offers(model: type, state: str, act: Act) -> bool:
    obj = model()
    obj.__dict__["state"] = state
    first = next(reasons(obj, act, Asked(A_STRANGER, timezone.now())))
    return first != wrong_state(obj, act)


def disagreements(name: str, drawn: list[Arrow]) -> set[tuple[str, str]]:
    """Pairs (state, act) that the code offers and the page does not draw, or the other way round."""
    model = apps.get_model(name)
    allowed = {(source, one.act) for one in drawn for source in one.sources}
    acts = {key: act for key, act in acts_of(model).items() if key not in OF_EVERY_WORKFLOW}
    pairs = [("BIRTH" if state == "" else state, state, key) for state in ["", *states_of(model)] for key in acts]
    wrong = {
        (shown, key) for shown, state, key in pairs if offers(model, state, acts[key]) != ((shown, key) in allowed)
    }
    return wrong | {(source, act) for source, act in allowed if act not in acts}


@pytest.mark.parametrize("name", NAMES)
def test_a_state_offers_exactly_the_acts_that_the_page_draws(name: str) -> None:
    assert disagreements(name, DRAWN[name]) == set()


@pytest.mark.parametrize("name", NAMES)
def test_an_act_leads_where_the_page_says_and_names_its_row(name: str) -> None:
    acts = acts_of(apps.get_model(name))

    found = {(one.row, key, one.target or "=") for key, one in acts.items() if key not in OF_EVERY_WORKFLOW}

    assert found == {(one.row, one.act, one.target) for one in DRAWN[name]}


@pytest.mark.parametrize("name", NAMES)
def test_the_comparison_sees_each_arrow_that_breaks(name: str) -> None:
    for broken in DRAWN[name]:
        rest = [one for one in DRAWN[name] if one is not broken]
        assert disagreements(name, rest) == {(source, broken.act) for source in broken.sources}


def test_every_workflow_is_drawn() -> None:
    from foundation.workflow.declarations import workflows

    assert {model._meta.label_lower for model in workflows()} - {"restrictions.restriction"} == set(DRAWN)
