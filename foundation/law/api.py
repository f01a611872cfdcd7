"""Ask the law: which version of a rule is in force on a day, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from .book import book
from .models import Provision, Rule
from .terms import Threshold, TimeLimit


class NotInForce(LookupError):
    """No version of the rule holds on that day, or no rule has that code."""


def in_force(code: str, *, on: date, kind: str | None = None) -> Rule:
    """The version of the rule that holds on a day.

    Raises `NotInForce` naming the code, the day, and what would be right: the known versions.
    """
    versions = book().by_code.get(code, ())
    if not versions or (kind is not None and versions[0].kind != kind):
        raise NotInForce(_("The law data has no rule %(code)s of kind %(kind)s.") % {"code": code, "kind": kind or "*"})
    for rule in versions:
        if rule.holds_on(on):
            return rule
    spans = ", ".join(f"{one.valid_from}…{one.valid_until or ''}" for one in versions)
    raise NotInForce(
        _("Rule %(code)s is not in force on %(day)s; its versions: %(spans)s.")
        % {"code": code, "day": on.isoformat(), "spans": spans}
    )


def rules(kind: str, *, on: date | None = None) -> list[Rule]:
    """The rules of a kind in the order of their file: those that hold on a day, or without a day every version."""
    every = book().by_kind.get(kind, ())
    return [rule for rule in every if on is None or rule.holds_on(on)]


def limit(code: str, *, on: date) -> TimeLimit:
    """The time limit (期限) of that code, as in force on the day of the event that starts it. Raises `NotInForce`."""
    return TimeLimit.of(in_force(code, on=on, kind="time_limit"))


def threshold(code: str, *, on: date) -> Threshold:
    """The threshold (数额标准) of that code. Raises `NotInForce`."""
    return Threshold.of(in_force(code, on=on, kind="threshold"))


def amount(code: str, *, on: date) -> Decimal:
    """What the threshold of that code says, as a number: yuan, or a rate. Raises `NotInForce`."""
    return threshold(code, on=on).quantity


def setting(code: str, *, on: date) -> Any:
    """The value of a setting that no text fixes (certainty D). Raises `NotInForce`."""
    return in_force(code, on=on, kind="setting").body["value"]


def provision(code: str) -> Provision:
    """The article of that code. Raises `NotInForce` where the data has none."""
    try:
        return book().provisions[code]
    except KeyError:
        raise NotInForce(_("The law data has no provision %(code)s.") % {"code": code}) from None


def provisions(codes: Sequence[str]) -> list[Provision]:
    """The articles of those codes, in that order. Raises `NotInForce`."""
    return [provision(code) for code in codes]
