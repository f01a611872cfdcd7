"""One version of a rule as its page shows it: what is common to all, and what its kind says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from foundation.clocks.lengths import in_words
from foundation.documents.kinds import Kind
from foundation.law.api import provision
from foundation.law.fines import GRADES, Candidate
from foundation.law.models import Provision, Rule
from foundation.law.terms import TimeLimit

from ..law_words import rule_label
from .contents import content


@dataclass(frozen=True)
class RulePage:
    """`lines`: names and lists of values; `basis`: the articles it cites; `now`: in force today."""

    rule: Rule
    basis: list[Provision]
    now: bool
    lines: list[tuple[str, list[str]]] = field(default_factory=list)


def page_of(rule: Rule) -> RulePage:
    lines = [(name, [one for one in values if one]) for name, values in LINES.get(rule.kind, _plain)(rule)]
    basis = [provision(code) for code in rule.basis]
    return RulePage(rule, basis, rule.holds_on(timezone.localdate()), [one for one in lines if one[1]])


def _plain(rule: Rule) -> list[tuple[str, list[str]]]:
    return [(name, [value]) for name, value in content(rule)]


def _violation(rule: Rule) -> list[tuple[str, list[str]]]:
    body, fines = rule.body, Candidate(rule)
    return [
        (_("Fine"), fines.in_words),
        (_("Further measures"), [_measure(one) for one in body["further"]]),
        (_("Detention"), [_detention(one) for one in body["detention"]]),
        (_("Daily penalty"), [_daily()[body["daily"]], *(str(provision(one)) for one in body.get("daily_basis", ()))]),
        (_("Whose violation"), [rule_label(f"role.{one}") for one in body["subject"]] or [_("whoever did it")]),
        (_("Catch-all clause"), [_("the decision names the provision on which it rests")] if body.get("catch_all") else []),
        (_("Authority"), [rule_label(f"authority.{one}") for one in body["authority"]]),
        (_("Note"), [rule.text("notes") or ""]),
        (_("By default"), [str(provision(body["default"]))] if "default" in body else []),
        (_("Legal review notes why"), [f"{body['review_between']['low']:,}–{body['review_between']['high']:,}"]
         if "review_between" in body else []),
        (_("Criminal law"), [_("to be examined")] if body.get("crime_check") else []),
    ]  # fmt: skip


def _measure(one: dict[str, Any]) -> str:
    facts = {"measure": rule_label(f"penalty-type.{one['type']}"), "article": provision(one["provision"])}
    said = (
        _("%(measure)s: must follow; %(article)s") if one["must"] else _("%(measure)s: may follow; %(article)s")
    ) % facts
    return f"{said} ({GRADES[one['grade']]})" if one["grade"] != "normal" else said


def _detention(one: dict[str, Any]) -> str:
    facts = {"low": one["low_days"], "high": one["high_days"], "article": provision(one["provision"])}
    said = _("%(low)s–%(high)s days; %(article)s") % facts
    spoken = "en" if (get_language() or "").startswith("en") else "zh"
    when = one.get(f"when_{spoken}") or (_("lighter") if one["grade"] == "lighter" else GRADES.get(one["grade"], ""))
    return f"{said} ({when})" if when else said


def _daily() -> dict[str, str]:
    return {
        "yes": _("possible"), "no": _("not possible"), "if_discharge": _("possible where it is an unlawful discharge"),
        "unstated": _("not stated"),
    }  # fmt: skip


def _limit(rule: Rule) -> list[tuple[str, list[str]]]:
    limit = TimeLimit.of(rule)
    rolls = (
        _("The last day moves to the next working day.") if limit.roll == "NEXT_WD" else _("The last day never moves.")
    )
    return [
        (_("Length"), [in_words(limit.length), *(_("may be extended by %(length)s") % {"length": in_words(one)} for one in limit.extensions)]),
        (_("Runs from"), [limit.start]),
        (_("Last day"), [] if limit.unit in ("H", "WD") else [rolls]),
        (_("What it is"), [_kinds()[limit.kind], _("a duty: it can be overdue") if limit.duty else _("a right or an effect: it lapses")]),
    ]  # fmt: skip


def _kinds() -> dict[str, str]:
    return {
        "deadline": _("to be done by its end"), "waiting": _("the next act is possible from the day after"),
        "term": _("its effect ends"), "window": _("a fact counts that lies inside"),
    }  # fmt: skip


def _document(rule: Rule) -> list[tuple[str, list[str]]]:
    kind = Kind.of(rule.code, (rule.label_zh, rule.label_en), rule.basis, rule.body)
    asked = [one.label for one in kind.fields if one.required]
    return [
        (_("Number"), [{"own": kind.series, "incoming": _("that of the sender"), "none": _("none")}[kind.numbering]]),
        (_("Signed by"), [kind.signer]),
        (_("Mandatory fields"), [_(", ").join(asked)]),
        (_("Further fields"), [_(", ").join(one.label for one in kind.fields if not one.required)]),
    ]


LINES: dict[str, Any] = {"violation": _violation, "time_limit": _limit, "document_kind": _document}
