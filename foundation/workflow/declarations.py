"""Reading the declarations back: which acts a workflow has, and along which arrows it moves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from django.apps import apps

from .act import TAKE_BACK, Act


def acts_of(model: type[Any]) -> dict[str, Act]:
    """Every act of a workflow by name, in the order of declaration. Read once: a class does not change."""
    return _read(model)  # type: ignore[arg-type]


@cache
def _read(model: Any) -> dict[str, Act]:
    methods = model._meta.get_field("state").transitions[model]
    found = {
        name: next(iter(method._django_fsm.transitions.values())).custom["act"] for name, method in methods.items()
    }
    order = {name: method.__code__.co_firstlineno for name, method in _plain(methods).items()}
    return dict(sorted(found.items(), key=lambda pair: (_home(methods[pair[0]]), order[pair[0]])))


def _plain(methods: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(method, "__wrapped__", method) for name, method in methods.items()}


def _home(method: Any) -> str:
    return method.__module__


def workflows() -> list[type[Any]]:
    """All workflow models, sorted by label."""
    from .models import Workflow

    models = [model for model in apps.get_models() if issubclass(model, Workflow)]
    return sorted(models, key=lambda model: model._meta.label_lower)


def states_of(model: type[Any]) -> list[str]:
    return [value for value, _label in model._meta.get_field("state").choices if value]


def sources_of(model: type[Any], act: Act) -> list[str]:
    """The states from which an act starts; "*" is every state."""
    return states_of(model) if act.sources == ("*",) else list(act.sources)


def moves_of(model: type[Any]) -> Iterator[tuple[str, str, str]]:
    """Every declared move as (act, source, target), and the way back of those acts that may be taken back."""
    for name, act in acts_of(model).items():
        for source, target in product(sources_of(model, act), act.targets):
            yield name, source, target
            if act.reversible:
                yield TAKE_BACK, target, source


def arrows_of(model: type[Any]) -> Iterator[tuple[str, str]]:
    """Every declared move as (source, target), whichever act makes it."""
    for _act, source, target in moves_of(model):
        yield source, target
