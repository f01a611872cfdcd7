"""What the law says to a case, on its page and beside its forms: which version applies and why, and the limitation."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from foundation.clocks.limitation import Limitation, limitation
from foundation.desk.registry import Panel, extend
from foundation.law import api as law
from foundation.law.choice import Applicable, applicable_violation, between_floors, heaviest
from foundation.workflow.asked import Asked

from . import case  # noqa: F401  the bench that is extended


@dataclass(frozen=True)
class Chosen:
    """The violation with both candidates; `crossing`: the conduct began under an earlier version; `several`: the further rules that the same act broke, where it did."""

    choice: Applicable
    note: str = ""
    crossing: bool = False
    several: tuple[str, ...] = ()


def chosen(case_: Any, asked: Asked, form: Any) -> Chosen | None:
    """The law of the conduct and that of the day, the one taken, and what the fine entered so far asks of the review."""
    codes = [case_.violation, *case_.further_violations]
    try:
        choice = heaviest(codes, case_.conduct_on, asked.on)
        note = between_floors(choice.code, _fine(case_, form), case_.conduct_on, asked.on)
    except law.NotInForce:
        return None
    others = tuple(_label(code, case_, asked) for code in codes if len(codes) > 1)
    return Chosen(choice, note or "", crosses(case_, choice), others)


def crosses(case_: Any, choice: Applicable) -> bool:
    """A conduct that went on from one law into the next is judged at its end."""
    return bool(case_.conduct_from and case_.conduct_from < choice.candidates[0].rule.valid_from)


def _fine(case_: Any, form: Any) -> Decimal:
    """What is entered, else what is proposed."""
    entered = form.data.get("fine") if form.is_bound else form.initial.get("fine")
    try:
        return Decimal(str(entered).replace(",", "")) if entered else case_.proposed_fine or Decimal(0)
    except ArithmeticError:
        return Decimal(0)


def _label(code: str, case_: Any, asked: Asked) -> str:
    choice = applicable_violation(code, case_.conduct_on, asked.on)
    return f"{code} {choice.candidates[0].rule.label}"


def counted(unborn: Any, asked: Asked, form: Any) -> Limitation | None:
    """The limitation of the conduct entered so far."""
    values = form.data if form.is_bound else form.initial
    try:
        end = form.fields["conduct_to"].to_python(values.get("conduct_to"))
    except ValidationError:
        return None
    return limitation(end, form.fields["harm"].to_python(values.get("harm")), asked.on) if end else None


JUDGES = (
    "pass_review",
    "issue_prior_notice",
    "review_legally",
    "discuss_collectively",
    "decide",
)  # who needs the law beside them

extend(
    "case",
    panels=(
        Panel(JUDGES, _("Which law applies"), chosen, "desk/_which_law.html", counts=True),
        Panel(("file_case",), _("Limitation"), counted, "desk/_limitation.html", counts=True),
    ),
)
