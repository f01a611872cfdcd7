"""Does what is said to carry a row exist? Each carrier is a word and a name: `act cases.case.file_case`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from django.apps import apps

from foundation.law.loader import DATA, files
from foundation.law.reading import read

from ..declarations import acts_of, workflows


def missing(carrier: str) -> str | None:
    """What is wrong with the carrier, or None."""
    word, _space, name = carrier.partition(" ")
    if word not in FINDERS:
        return f"“{carrier}” begins with no known word; write one of {', '.join(FINDERS)}"
    return None if FINDERS[word](name.strip()) else f"“{carrier}” does not exist"


def acts_by_row() -> dict[str, list[str]]:
    """The carriers that the acts themselves declare: row → `act label.name`."""
    found: dict[str, list[str]] = {}
    for model in workflows():
        for name, act in acts_of(model).items():
            found.setdefault(act.row, []).append(f"act {model._meta.label_lower}.{name}")
    return found


def _is_act(name: str) -> bool:
    label, _dot, act = name.rpartition(".")
    return any(model._meta.label_lower == label.lower() and act in acts_of(model) for model in workflows())


def _is_code(name: str) -> bool:
    """A module, or what it names; of a class also its attribute, of a model its field."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            module = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        return _has(module, parts[length:])
    return False


def _has(found: object, parts: list[str]) -> bool:
    for part in parts:
        if not hasattr(found, part):
            return part in {one.name for one in found._meta.get_fields()} if hasattr(found, "_meta") else False
        found = getattr(found, part)
    return True


def _is_model(name: str) -> bool:
    try:
        return bool(apps.get_model(name))
    except (LookupError, ValueError):
        return False


@cache
def _codes() -> dict[str, set[str]]:
    """Codes of the packaged law, those of the demonstration left out: kind of rule, or part of the files → codes."""
    bundle = read(files(demo=False), DATA)
    found = {
        "provision": {str(one["code"]) for one in bundle.provisions},
        "instrument": {str(one["code"]) for one in bundle.instruments},
        "calendar": {str(one["year"]) for one in bundle.calendars},
        "kind of rule": {str(one["kind"]) for one in bundle.rules},
        "rule": {str(one["code"]) for one in bundle.rules},
    }
    for one in bundle.rules:
        found.setdefault(one["kind"], set()).add(str(one["code"]))
    return found


def _in_law(part: str) -> Callable[[str], bool]:
    return lambda name: name in _codes().get(part, ())


FINDERS: dict[str, Callable[[str], bool]] = {
    "act": _is_act,
    "guard": _is_code,
    "code": _is_code,
    "model": _is_model,
    "limit": _in_law("time_limit"),
    "kind": _in_law("document_kind"),
    "rule": _in_law("rule"),
    "rules": _in_law("kind of rule"),
    "provision": _in_law("provision"),
    "instrument": _in_law("instrument"),
    "calendar": _in_law("calendar"),
}
