"""Where a rule or an article is used: acts, guards, documents, other rules, and the clocks that run by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.clocks.models import Clock
from foundation.desk.registry import BENCHES, benches
from foundation.law.book import book
from foundation.law.models import Rule
from foundation.workflow.act import Act
from foundation.workflow.declarations import acts_of, workflows

from .traces import codes_checked_by, codes_in

NAMING = {
    *("violation", "violations", "limit", "min", "max", "min_term", "max_term", "provision", "default", "daily_basis"),
    *("category", "measures", "conduct", "recipients", "crime"),
}  # the parts of a body that name rules or provisions
HOW = {
    "starts": _("starts"), "stops": _("ends"), "pauses": _("pauses"), "resumes": _("lets go on"), "extends": _("extends"),
    "basis": _("rests on it"), "documents": _("issues it"),
}  # fmt: skip


@dataclass(frozen=True)
class Use:
    """An act that uses the rule: of which object, how, and for a guard what it says when it refuses."""

    model: str
    act: str
    how: Any
    says: Any = ""


@dataclass
class Uses:
    acts: list[Use] = field(default_factory=list)
    guards: list[Use] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.acts or self.guards or self.rules)


def uses_of(code: str) -> Uses:
    """Everything that names the code of a rule or of a provision."""
    acts = [Use(_verbose(model), act.label, how) for model, act, how in _by_acts().get(code, ())]
    guards = [Use(_verbose(model), act.label, _("requires"), says) for model, act, says in _by_guards().get(code, ())]
    return Uses(acts, guards, citing(code))


def citing(code: str) -> list[Rule]:
    """The present or last version of each rule that cites the article or names the rule in its content."""
    found = [versions for versions in book().by_code.values() if any(_names(one, code) for one in versions)]
    return [versions[-1] for versions in found if versions[0].code != code]


def running(code: str, by: Actor) -> int:
    """How many open clocks of the limit run about what this officer may see."""
    clocks = Clock.objects.unended().filter(limit=code)
    abouts = set(clocks.values_list("about", flat=True).distinct())
    seen = {about for bench in benches() for about in _visible(bench, abouts, by)}
    return clocks.filter(about__in=seen).count() if seen else 0


def _visible(bench: Any, abouts: set[str], by: Actor) -> Iterator[str]:
    keys = [about.partition(":")[2] for about in abouts if about.partition(":")[0] == bench.name]
    if keys:
        yield from (row.about for row in bench.rows(by).filter(pk__in=keys))


def _names(rule: Rule, code: str) -> bool:
    return code in rule.basis or _holds(rule.body, code)


def _holds(body: dict[str, Any], code: str) -> bool:
    """Whether a part that names codes names this one, at whatever depth."""
    for name, value in body.items():
        for one in value if isinstance(value, list) else [value]:
            if (isinstance(one, dict) and _holds(one, code)) or (name in NAMING and one == code):
                return True
    return False


@cache
def _by_acts() -> dict[str, list[tuple[Any, Act, Any]]]:
    found: dict[str, list[tuple[Any, Act, Any]]] = defaultdict(list)
    for model in workflows():
        for act in acts_of(model).values():
            for part, how in HOW.items():
                for one in getattr(act, part):
                    found[getattr(one, "limit", one)].append((model, act, how))
    return found


@cache
def _by_guards() -> dict[str, list[tuple[Any, Act, Any]]]:
    found: dict[str, list[tuple[Any, Act, Any]]] = defaultdict(list)
    for model in workflows():
        for act in acts_of(model).values():
            for guard in act.requires:
                for code in codes_in(guard):
                    found[code].append((model, act, getattr(guard, "otherwise", "")))
            for code in codes_checked_by(act.form_class):
                found[code].append((model, act, _("its form checks it")))
    return found


def _verbose(model: Any) -> str:
    bench = BENCHES.get(model._meta.model_name)
    return str(bench.verbose if bench else model._meta.verbose_name)
