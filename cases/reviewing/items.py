"""Every item of the case-file review, each answered by the rows, or by who passed the review where only a person can judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cases.forms import CaseReviewForm
from foundation.desk.display import day
from foundation.law import api as law

from . import power, procedure, substance  # noqa: F401  each registers its checks
from .file import CaseFile, day_of, names, people
from .finding import CHECKS, Finding, Proof, Standing, holds, open_


@dataclass(frozen=True)
class Item:
    """An item as the page shows it. `defect`: the fatal defect that it guards against."""

    code: str
    label: str
    defect: str
    standing: Standing
    proofs: tuple[Proof, ...]
    by_person: bool = False


def items(file: CaseFile) -> list[Item]:
    """Every item of the review that is in force, in the order of the law data."""
    return [_item(rule, file) for rule in law.rules("review_item", on=file.on)]


def _item(rule: Any, file: CaseFile) -> Item:
    by_person = rule.body["by"] == "PERSON"
    found = _ticked(rule, file) if by_person else CHECKS[rule.code](file)
    return Item(rule.code, rule.label, rule.body["defect"], found.standing, found.proofs, by_person)


def _ticked(rule: Any, file: CaseFile) -> Finding:
    """Who passed the review said so, in the act's own form; a case that went back is to be judged anew."""
    passed, returned = file.last("pass_review"), file.last("return_for_investigation")
    if passed is None or (returned and returned.seq > passed.seq):
        return open_(_("To be judged by the reviewer: “%(field)s”.") % {"field": _field(rule.body["ticked"])})
    said = {"who": names(people(passed)), "day": day(day_of(passed.occurred_at))}
    return holds(_("%(who)s confirmed it on %(day)s.") % said)


def _field(name: str) -> str:
    return str(CaseReviewForm.base_fields[name].label)
