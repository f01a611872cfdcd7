"""What is imposed: the kinds of penalty (处罚种类), what the violation demands beside the fine, and the words of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext as _

from foundation.documents.money import in_words as sum_in_words
from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.law.choice import applicable_violation

from . import present

if TYPE_CHECKING:
    from .models import Case

FINE = "FINE"
CONFISCATIONS = ("CONFISCATE_GAIN", "CONFISCATE_GOODS")
ALTERNATIVES = (frozenset({"RESTRICT_OPERATION", "ORDER_SUSPEND"}),)  # 限制生产或者停产整治: one of them is enough


class Penalties(NamedTuple):
    """Fine and confiscation in yuan or nothing; further ones as [{type: kind of penalty, text: what it says}]."""

    fine: Decimal | None
    confiscation: Decimal | None
    others: list[dict[str, str]]

    @property
    def types(self) -> list[str]:
        return [*([FINE] if self.fine is not None else []), *(one["type"] for one in self.others)]

    @property
    def principal(self) -> str:
        """The kind under which the penalty is listed: the fine, else the first of the others."""
        return next(iter(self.types), "")


def proposed(case: Case) -> Penalties:
    return Penalties(case.proposed_fine, case.proposed_confiscation, case.proposed_others)


def decided(case: Case) -> Penalties:
    return Penalties(case.fine, case.confiscation, case.other_penalties)


def kind_of(type_: str, on: date | None = None) -> Any:
    """The rule of a kind of penalty (MEE30 art. 8), as in force on a day or as it is last known."""
    known = [one for one in law.rules("penalty_type", on=on) if one.body["value"] == type_]
    return known[-1] if known else None


def kind_label(type_: str) -> str:
    """The kind of penalty in the active language; its code where the law data does not know it."""
    rule = kind_of(type_)
    return str(rule.label) if rule else type_


def kinds_beside_the_fine() -> list[tuple[str, str]]:
    """Every kind that this agency may impose itself, the fine apart, as choices."""
    rules = {one.body["value"]: one for one in law.rules("penalty_type") if not one.body["by_police"]}
    return [(value, marked(rule)) for value, rule in rules.items() if value != FINE]


def in_official_words(penalties: Penalties, on: date) -> list[str]:
    """Each penalty as a decision prints it: 罚款300000元（人民币叁拾万元整）; 责令停产整治：…"""
    fine = [f"罚款{sum_in_words(penalties.fine)}"] if penalties.fine is not None else []
    return [*fine, *(_line(one, penalties.confiscation, on) for one in penalties.others)]


def in_words(penalties: Penalties) -> str:
    """The penalties as an officer reads them, in the active language; nothing where there are none."""
    fine = [_("Fine of %(sum)s yuan") % {"sum": f"{penalties.fine:,}"}] if penalties.fine is not None else []
    taken = penalties.confiscation
    taken_words = [_("Confiscation of %(sum)s yuan") % {"sum": f"{taken:,}"}] if taken is not None else []
    others = [f"{kind_label(one['type'])} {one['text']}".strip() for one in penalties.others]
    return "; ".join([*fine, *taken_words, *others])


def _line(one: dict[str, str], confiscation: Decimal | None, on: date) -> str:
    sum_ = sum_in_words(confiscation) if confiscation is not None and one["type"] in CONFISCATIONS else ""
    return f"{kind_of(one['type'], on).label_zh}{sum_}{'：' if one['text'] else ''}{one['text']}"


class Measure(NamedTuple):
    """A further measure that the law threatens beside the fine: its kinds (one of them is enough) and the article."""

    types: frozenset[str]
    provision: str
    must: bool


def measures_of(violation: str, conduct_on: date, decided_on: date) -> list[Measure]:
    """What the law that applies demands or allows beside the fine in an ordinary case."""
    chosen = applicable_violation(violation, conduct_on, decided_on).chosen
    if chosen is None:
        return []
    parts = [one for one in chosen.rule.body["further"] if one["grade"] == "normal" or not one["must"]]
    return list(dict.fromkeys(_measure(one, parts) for one in parts))


def _measure(part: dict[str, Any], parts: list[dict[str, Any]]) -> Measure:
    beside = {one["type"] for one in parts if (one["provision"], one["must"]) == (part["provision"], part["must"])}
    together = next((one for one in ALTERNATIVES if part["type"] in one and one <= beside), frozenset({part["type"]}))
    return Measure(together, part["provision"], part["must"])


def missing(case: Case, imposed: Iterable[str], on: date) -> Iterator[Measure]:
    """The measures that the law demands and nobody proposed, neither as a penalty nor as an order of its own."""
    taken = {*imposed, *_ordered_apart(case)}
    for one in measures_of(case.violation, case.conduct_on, on):
        if one.must and not one.types & taken:
            yield one


def _ordered_apart(case: Case) -> set[str]:
    """A restriction or suspension of production is often an order of its own (§18.3)."""
    return {"RESTRICT_OPERATION", "ORDER_SUSPEND"} if "production_restrictions" in present.beside(case) else set()
