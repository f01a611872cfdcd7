"""The words in which a shape is said. A check yields a sentence for each thing that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop


@dataclass
class Known:
    """The codes that a body may name: of provisions, and of each kind of rule."""

    provisions: set[str] = field(default_factory=set)
    codes: dict[str, set[str]] = field(default_factory=dict)


Check = Callable[[Any, Known, str], Iterator[str]]


def _test(holds: Callable[[Any], bool], wanted: str) -> Check:
    def check(value: Any, known: Known, where: str) -> Iterator[str]:
        if not holds(value):
            yield _("%(where)s is %(value)s; it must be %(wanted)s.") % {
                "where": where,
                "value": repr(value),
                "wanted": _(wanted),
            }

    return check


flag = _test(lambda it: isinstance(it, bool), gettext_noop("true or false"))
whole = _test(
    lambda it: isinstance(it, int) and not isinstance(it, bool) and it > 0, gettext_noop("a whole number above zero")
)
number = _test(
    lambda it: isinstance(it, int | float) and not isinstance(it, bool) and it >= 0, gettext_noop("a number")
)
text = _test(lambda it: isinstance(it, str) and bool(it.strip()), gettext_noop("a text, not empty"))
day = _test(lambda it: isinstance(it, date), gettext_noop("a date such as 2026-08-15"))
value = _test(lambda it: isinstance(it, str | int | float | bool | list) and it != "", gettext_noop("a value"))


def one_of(*allowed: str) -> Check:
    def check(value: Any, known: Known, where: str) -> Iterator[str]:
        if value not in allowed:
            yield _("%(where)s is %(value)s, which is unknown; known are %(allowed)s.") % {
                "where": where,
                "value": repr(value),
                "allowed": ", ".join(allowed),
            }

    return check


def code_of(kind: str, prefix: str = "") -> Check:
    """The code of a rule of that kind, written without the prefix that makes it unique across kinds."""

    def check(value: Any, known: Known, where: str) -> Iterator[str]:
        if not isinstance(value, str) or prefix + value not in known.codes.get(kind, ()):
            yield _("%(where)s names %(value)s, which is no code of kind %(kind)s in these files.") % {
                "where": where,
                "value": repr(value),
                "kind": kind,
            }

    return check


def provision(value: Any, known: Known, where: str) -> Iterator[str]:
    """The code of an article."""
    if value not in known.provisions:
        yield _("%(where)s names the provision %(value)s, which stands in no provisions file; add it there.") % {
            "where": where,
            "value": repr(value),
        }


def list_of(inner: Check) -> Check:
    def check(value: Any, known: Known, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield _("%(where)s must be a list.") % {"where": where}
            return
        for index, one in enumerate(value):
            yield from inner(one, known, f"{where}[{index}]")

    return check


def mapping(required: Mapping[str, Check], may: Mapping[str, Check] | None = None, open_ended: bool = False) -> Check:
    """A mapping with all of `required`, any of `may`, and nothing else unless `open_ended`."""
    parts = {**required, **(may or {})}

    def check(value: Any, known: Known, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _("%(where)s must be a mapping.") % {"where": where}
            return
        for name in required:
            if name not in value:
                yield _("%(where)s lacks %(part)s.") % {"where": where, "part": name}
        for name, one in value.items():
            if name in parts:
                yield from parts[name](one, known, f"{where}.{name}")
            elif not open_ended:
                known_parts = ", ".join(sorted(parts)) or "-"
                yield _("%(where)s has the unknown part %(part)s; known are %(known)s.") % {
                    "where": where,
                    "part": name,
                    "known": known_parts,
                }

    return check
