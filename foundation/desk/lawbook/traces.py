"""Which codes of the law a guard or a form asks for: read from its code, so that nothing has to be declared twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

OURS = ("foundation.", "enforcement.", "cases.", "blacklist.")
DEEPEST = 4  # a guard asks a query, that the law of its stage, that the law


def codes_in(guard: Any) -> frozenset[str]:
    """Every text that stands in the guard's function, or in those of ours that it calls."""
    holds = getattr(guard, "holds", guard)
    return _texts(holds, DEEPEST) if isinstance(holds, FunctionType) else frozenset()


def codes_checked_by(form: type[Any]) -> frozenset[str]:
    """The same of what a form checks; the names of its fields are no codes."""
    ours = [one for one in form.__mro__ if one.__module__.startswith(OURS)]
    methods = [method for one in ours for name, method in vars(one).items() if name.startswith(("clean", "_"))]
    found = frozenset(text for one in methods for text in codes_in(one))
    return found - set(getattr(form, "base_fields", ()))


@cache
def _texts(function: FunctionType, depth: int) -> frozenset[str]:
    names, found = _read(function.__code__)
    known = [*_known(function, names), *(cell.cell_contents for cell in function.__closure__ or ())]
    found |= {one for one in known if isinstance(one, str)}
    if depth:
        for called in _called(known, names):
            found |= _texts(called, depth - 1)
    return frozenset(found)


def _read(code: CodeType) -> tuple[set[str], set[str]]:
    """(names, texts) of a function and of those defined inside it."""
    names, texts = set(code.co_names), set()
    for one in code.co_consts:
        if isinstance(one, CodeType):
            inner = _read(one)
            names, texts = names | inner[0], texts | inner[1]
        texts |= {text for text in (one if isinstance(one, tuple) else (one,)) if isinstance(text, str)}
    return names, texts


def _known(function: FunctionType, names: set[str]) -> list[Any]:
    return [function.__globals__[name] for name in names if name in function.__globals__]


def _called(known: list[Any], names: set[str]) -> Iterator[FunctionType]:
    modules = [one for one in known if isinstance(one, ModuleType) and one.__name__.startswith(OURS)]
    inside = [getattr(one, name, None) for one in modules for name in names]
    yield from (one for one in [*known, *inside] if _is_ours(one))


def _is_ours(one: Any) -> bool:
    return isinstance(one, FunctionType) and one.__module__.startswith(OURS)
