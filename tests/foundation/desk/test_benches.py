"""The declarations hold: every workflow stands on the desk, every name in a bench exists, every event has words."""

from __future__ import annotations

from foundation.desk.registry import BENCHES, TOPICS, benches
from foundation.workflow.declarations import acts_of, states_of, workflows


def test_every_workflow_has_its_bench() -> None:
    assert {model._meta.model_name for model in workflows()} == set(BENCHES)


def test_every_event_that_an_act_announces_is_said_in_words() -> None:
    topics = {topic for model in workflows() for act in acts_of(model).values() for topic in act.emits}

    assert topics - set(TOPICS) == set()


def test_every_step_and_birth_names_an_act_and_every_state_exists() -> None:
    births = {f"{bench.name}.{birth.act}" for bench in benches() for birth in bench.births}
    wrong = [
        (bench.name, step.act)
        for bench in benches()
        for step in bench.main
        if step.act not in bench.acts and step.act not in births
    ]
    unknown = [(bench.name, state) for bench in benches() for state in set(bench.steps) - set(states_of(bench.model))]

    assert (wrong, unknown) == ([], [])


def test_every_birth_by_an_officer_can_be_begun_from_the_desk() -> None:
    declared = {(bench.name, birth.act) for bench in benches() for birth in bench.births}
    births = {
        (bench.name, act.name)
        for bench in benches()
        for act in bench.acts.values()
        if act.is_birth and "officer" in act.by.kinds and act.name != "take_over"  # row by row, from a ledger
    }

    assert declared == births
