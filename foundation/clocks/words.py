"""A due time in words, in the active language: how it was counted, on which basis, and what is not sure about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from foundation.law import api as law
from foundation.law import certainty
from foundation.law.terms import Length, TimeLimit

from .counting import Why
from .due import Due, Span, days_of
from .lengths import in_words
from .moments import local_day


def end_in_words(due: Due) -> str:
    """The instant at which it ends, as the limit counts: the minute, 00:00 or 24:00 of a day."""
    return moment_in_words(due.at, in_hours=due.limit.unit == "H", on=due.on)


def moment_in_words(at: datetime, *, in_hours: bool, on: date) -> str:
    if in_hours:
        return date_format(at, "Y-m-d H:i")
    day = date_format(on)
    ends_at_midnight = local_day(at) == on
    return _("%(day)s, 00:00") % {"day": day} if ends_at_midnight else _("%(day)s, 24:00") % {"day": day}


def runs_until(kind: str, duty: bool) -> str:
    """What the end of a limit of that kind means while it runs, with %(end)s for the end."""
    return {
        "waiting": _("the waiting period runs until %(end)s; the next act is possible after it"),
        "term": _("takes effect until %(end)s"),
        "window": _("counts until %(end)s"),
        "deadline": _("to be done by %(end)s") if duty else _("may be used until %(end)s"),
    }[kind]


def counting_in_words(due: Due, extensions: Iterable[Length] = (), excluded: Iterable[Span] = ()) -> str:
    """“90 calendar days from filing on 16 June 2025; extended by …; … days excluded; the last day moved on.”"""
    return _("; ").join(_parts(due, list(extensions), list(excluded)))


def _parts(due: Due, extensions: list[Length], excluded: list[Span]) -> Iterator[str]:
    facts = {"length": in_words(due.limit.length), "event": due.limit.start, "day": _start(due)}
    if due.limit.unit == "H":
        yield _("%(length)s from: %(event)s (%(day)s), through nights and holidays") % facts
    else:
        yield _("%(length)s from: %(event)s (%(day)s, this day not counted)") % facts
    for one in extensions:
        yield _("extended by %(length)s") % {"length": in_words(one)}
    if excluded:
        yield _excluded(due, excluded)
    if due.days and due.days[-1].why is Why.ROLLED:
        yield _("the last day was no working day and moved on to the next one")


def _start(due: Due) -> str:
    return date_format(due.start, "Y-m-d H:i") if due.limit.unit == "H" else date_format(due.start)


def _excluded(due: Due, spans: list[Span]) -> str:
    """How much was left out, and between which days."""
    between = _(", ").join(f"{local_day(one.since)} … {local_day(one.until)}" for one in spans)
    if due.limit.unit == "H":
        return _("time excluded: %(between)s") % {"between": between}
    days = sum(day > local_day(due.start) for day in days_of(spans))
    return _("%(days)d day(s) excluded (%(between)s)") % {"days": days, "between": between}


def basis_in_words(limit: TimeLimit) -> str:
    """The provisions on which the limit rests; one that is unsure is marked."""
    return _(", ").join(map(certainty.marked, law.provisions(limit.basis)))


def doubts(limit: TimeLimit, *, provisional: bool) -> list[str]:
    """What is not sure: nothing for a limit read in a full text and computed with published calendars."""
    found = certainty.doubts(limit.rule.certainty)
    if limit.marks.get("start") == "D":
        found.append(_("the start is chosen by this system; no text states it"))
    if limit.marks.get("roll") == "M":
        found.append(_("that the last day rolls is not verified"))
    if provisional:
        found.append(_("provisional: it needs a holiday calendar that is not yet published"))
    return found
