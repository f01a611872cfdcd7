"""The silent traps of django-fsm, each refused at start."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register

from .declarations import states_of, workflows

LONGEST_NAME = 31  # with a colon and the 32 characters of a key it fills `about`


@register()
def declarations_hold(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every act of every workflow is one that the machinery sees, from states and to a state that exist."""
    return [*_names(workflows()), *(message for model in workflows() for message in _faults(model))]


def _names(models: list[type[Any]]) -> Iterator[CheckMessage]:
    """The ledger names an object by its model's name alone, in a column of limited length."""
    names = [model._meta.model_name for model in models]
    for model in models:
        if names.count(model._meta.model_name) > 1 or len(model._meta.model_name) > LONGEST_NAME:
            yield Error(
                f"{model._meta.label} needs a name of its own, of {LONGEST_NAME} characters.", id="workflow.E006"
            )


def _faults(model: type[Any]) -> Iterator[CheckMessage]:
    seen = model._meta.get_field("state").transitions.get(model, {})
    for name, owner in _declared(model).items():
        if name not in seen:
            yield Error(f"{model.__name__}.{name}, declared in {owner.__name__}, is no act here.", id="workflow.E001")
    for name, method in seen.items():
        yield from _act_faults(model, name, method)


def _declared(model: type[Any]) -> dict[str, type]:
    """Every method that some class of the model declares as an act: an override without the decorator loses it."""
    return {
        name: owner
        for owner in reversed(model.__mro__)
        for name, value in vars(owner).items()
        if inspect.isfunction(value) and hasattr(value, "_django_fsm")
    }


def _act_faults(model: type[Any], name: str, method: Any) -> Iterator[CheckMessage]:
    transitions = list(method._django_fsm.transitions.values())
    acts = {id(one.custom.get("act")) for one in transitions}
    if len(acts) != 1 or transitions[0].custom.get("act") is None:
        yield Error(f"{model.__name__}.{name} must be declared by exactly one @act.", id="workflow.E002")
        return
    act = transitions[0].custom["act"]
    known = {"", "*", *states_of(model)}
    for state in {*act.sources, *act.targets} - known:
        yield Error(f"{model.__name__}.{name} names the unknown state {state!r}.", id="workflow.E003")
    if clash := {"method", "instance"} & set(act.form_class.base_fields):
        yield Error(f"{model.__name__}.{name} asks for {clash}, names that django-fsm uses itself.", id="workflow.E005")
    if not all(callable(guard) for guard in act.requires):
        yield Error(f"{model.__name__}.{name} has a guard that is no function; write guards.x.", id="workflow.E004")
