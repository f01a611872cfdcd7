"""What the law says to this case: ranges, thresholds, the time bar. Every number is asked of the law."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from foundation.clocks.limitation import limitation
from foundation.law import api as law
from foundation.law.choice import applicable_violation, between_floors, heaviest

from . import present
from .discretion.trace import outside
from .penalties import proposed

if TYPE_CHECKING:
    from foundation.subjects.models import Enterprise

    from .models import Case


INDIVIDUAL = "92"  # credit codes of individual businesses (个体工商户), whom the civil law counts among natural persons


def whom(enterprise: Enterprise) -> str:
    """ "citizen" or "unit": by which column of a threshold the party is measured."""
    return "citizen" if enterprise.uscc.startswith(INDIVIDUAL) else "unit"


ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千\d]+条")


def names_an_article(text: str) -> bool:
    """Whether it names an article by its number."""
    return bool(ARTICLE.search(text))


def right_subjects(violation: str, conduct_on: date) -> list[str]:
    """The roles, as codes of the law data, one of which the party of this violation has; none: whoever did it (F2)."""
    try:
        return [f"role.{one}" for one in law.in_force(violation, on=conduct_on).body["subject"]]
    except law.NotInForce:
        return []


def role_in_words(code: str) -> str:
    """A role of the party in words; nothing where none was said."""
    return next((one.label for one in law.rules("subject_role") if one.code == code), code)


def heavier_of(violation: str, further: list[str], conduct_on: date, on: date) -> str:
    """Which of the further violations threatens a higher fine than this one, or none (Code art. 1055).

    Fines counted in multiples of a sum that the case does not name weigh nothing.
    """
    try:
        found = heaviest([violation, *further], conduct_on, on).code
    except law.NotInForce:
        return ""
    return found if found != violation else ""


def rests_on_a_catch_all(violation: str, conduct_on: date, on: date) -> bool:
    """Whether the article applied is a catch-all clause (兜底条款), which needs a ground of its own (F4)."""
    try:
        chosen = applicable_violation(violation, conduct_on, on).chosen
    except law.NotInForce:
        return False
    return chosen is not None and bool(chosen.rule.body.get("catch_all"))


def gives_hearing_right(case: Case, on: date) -> bool:
    """Whether the party may ask for a hearing on what is proposed (MEE30 art. 46, 89; APL 63; §8).

    Fine and confiscation are measured separately; some kinds of penalty give the right whatever the sum.
    """
    asked, side = proposed(case), whom(case.enterprise)
    large = _reached(f"hearing-fine-{side}", asked.fine, on) or _reached(
        f"hearing-confiscation-{side}", asked.confiscation, on
    )
    return large or _named_by("hearing_trigger", asked.types, on)


def needs_discussion(case: Case, on: date) -> bool:
    """Whether the heads decide together: by the sum, the kind of penalty, or a ground that a person saw (MEE30 art. 52; §10)."""
    asked = proposed(case)
    large = _reached("discussion-fine", asked.fine, on) or _reached("discussion-confiscation", asked.confiscation, on)
    return (
        large
        or _named_by("discussion_trigger", asked.types, on)
        or _seen(case, "discussion.")
        or lies_outside_the_band(case.discretion_trace, on)
    )


def lies_outside_the_band(trace: Mapping[str, Any], on: date) -> bool:
    """A fine outside the band that the discretion table proposes; the heads discuss it where the law data says so."""
    triggers = law.rules("discussion_trigger", on=on)
    return outside(dict(trace)) and any(one.body.get("fact") == "OUTSIDE_BAND" for one in triggers)


def needs_legal_review(case: Case, on: date) -> bool:
    """After a hearing, wherever the heads discuss, and on a ground that a person saw (APL 58; MEE30 art. 49; §9)."""
    grounds = heard_at_a_hearing(case) or needs_discussion(case, on) or _seen(case, "legal-review.")
    return grounds or lies_between_the_floors(case, on)


def lies_between_the_floors(case: Case, on: date) -> bool:
    """A fine that the Code allows and the Regulation on Permits does not: the legal review notes why (reference-data.md §1)."""
    return bool(note_between_floors(case, on))


def note_between_floors(case: Case, on: date) -> str:
    """What the legal review has to note, or nothing."""
    fine = proposed(case).fine
    if fine is None or not case.violation:
        return ""
    return between_floors(case.violation, fine, case.conduct_on, on) or ""


def heard_at_a_hearing(case: Case) -> bool:
    return any(one.held_at for one in present.rows(case, "hearings") if one.of == case.about)


def _reached(threshold: str, amount: Decimal | None, on: date) -> bool:
    return amount is not None and law.threshold(threshold, on=on).reached_by(amount)


def _named_by(kind: str, types: list[str], on: date) -> bool:
    named = {one for rule in law.rules(kind, on=on) for one in rule.body.get("types", ())}
    return bool(named & set(types))


def _seen(case: Case, prefix: str) -> bool:
    return any(one.startswith(prefix) for one in case.triggers)


def fine_fault(violation: str, fine: Decimal, conduct_on: date, decided_on: date) -> str | None:
    """What is wrong with a fine for this violation, or nothing."""
    try:
        return applicable_violation(violation, conduct_on, decided_on).fine_fault(fine)
    except law.NotInForce as error:
        return str(error)


def time_bar(conduct_to: date, harm: bool, on: date) -> date:
    """The last day on which the conduct may be penalised (Code 1054; APL 36)."""
    return limitation(conduct_to, harm, on).last_day


def leads_to_listing(violation: str, conduct_on: date, on: date) -> bool:
    """Whether a list basis, in force at the conduct and now, names a trigger that this violation fulfils."""
    triggers = {one.code for one in law.rules("trigger", on=on) if violation in one.body["violations"]}
    return any(
        triggers & set(basis.body["conduct"]) for basis in law.rules("list_basis", on=on) if basis.holds_on(conduct_on)
    )
