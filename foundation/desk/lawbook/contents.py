"""The content of a rule as names and values, for the kinds that have no page of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from foundation.desk.display import shown
from foundation.law.book import book
from foundation.law.models import Rule

NAMES = {
    "value": _("Value"), "quantity": _("Quantity"), "unit": _("Unit"), "inclusive": _("The sum itself counts"), "of": _("Of what"),
    "whom": _("For whom"), "types": _("Kinds of penalty"), "computed": _("Seen by the system"), "number": _("Number"),
    "must": _("Obligatory"), "effect": _("Moment of effect"), "record": _("Record"), "metadata": _("What is recorded with it"),
    "chapter": _("Chapter"), "category": _("Source category"), "lead": _("In charge"), "with": _("Joins"),
    "violations": _("Violations"), "violation": _("Violation"), "leading_group": _("Goes up to the leading group"),
    "fields": _("Fields"), "manual": _("Established by hand"), "limit": _("Time limit"), "contains": _("Contains"),
    "duty": _("A duty"), "recipients": _("Recipients"), "needs": _("Needs"), "pushed": _("Pushed"), "effect_note": _("Note"),
    "channel": _("Channel"), "fact": _("Fact"), "tier": _("Class"), "published": _("Published"), "listed": _("Listed"),
    "min": _("Shortest term"), "max": _("Longest term"), "min_term": _("Shortest term"), "max_term": _("Longest term"),
    "fictional": _("Fictional"), "level": _("Level"), "issuer": _("Issuer"), "article": _("Article"),
    "subject_scope": _("Whom it may list"), "conduct": _("Conduct"), "finality": _("Finality"), "region": _("Division"),
    "removal": _("Removal"), "measures": _("Measures"), "crime": _("Criminal threshold"), "graded": _("By performance grade"),
    "catch_all": _("Catch-all clause"), "may_penalise": _("May penalise"), "by_police": _("Imposed by the police"), "fine_from": _("Fine from"), "summary": _("Summary procedure"),
    "class": _("Shall, may or exempt"), "comment_from": _("Comments from"), "comment_until": _("Comments until"),
}  # fmt: skip


def content(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each part of the body with its name; a part in both languages once, in the active one; codes with their label."""
    for name, value in rule.body.items():
        stem, _underscore, language = name.rpartition("_")
        if language not in ("zh", "en"):
            yield _name(name), _said(value)
        elif language == ("en" if (get_language() or "").startswith("en") else "zh"):
            yield _name(stem), _said(value)


def _name(part: str) -> str:
    return str(NAMES.get(part, part))


def _said(value: Any) -> str:
    if isinstance(value, list):
        return shown([_said(one) for one in value])
    if isinstance(value, dict):
        return shown([f"{_name(name)} {_said(one)}" for name, one in value.items()])
    versions = book().by_code.get(value, ()) if isinstance(value, str) else ()
    return f"{value} {versions[-1].label}" if versions else shown(value)
