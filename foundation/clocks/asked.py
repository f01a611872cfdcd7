"""What may be asked of a limit that runs nowhere: its code, the extensions that it knows, pauses that lie inside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches

from django.utils.translation import gettext as _

from foundation.law import api as law
from foundation.law.terms import Length, TimeLimit

from .due import Span, due
from .errors import ClockError
from .lengths import in_words
from .moments import instant, local_day
from .tables import known
from .words import end_in_words

NEAR, MOST = 0.4, 5  # how like a code must be, and how many are named


def limit_named(code: str, on: date) -> TimeLimit:
    """The limit in force on a day. Raises `NotInForce`; of a code that is none, with the nearest ones."""
    codes = {rule.code for rule in law.rules("time_limit")}
    if code in codes:
        return law.limit(code, on=on)
    near = get_close_matches(code, sorted(codes), MOST, NEAR) or sorted(codes)[:MOST]
    facts = {"code": code, "near": _(", ").join(near)}
    raise law.NotInForce(_("The law data has no time limit %(code)s; the nearest are: %(near)s.") % facts)


def refuse_unknown_extensions(limit: TimeLimit, extended: Sequence[Length]) -> None:
    """Each extension, in its order, has the unit of the one that the limit knows and is no longer."""
    if not extended:
        return
    possible = _(", then ").join(in_words(one) for one in limit.extensions)
    facts = {"limit": limit.label, "possible": possible}
    if not limit.extensions:
        raise ClockError(_("“%(limit)s” cannot be extended.") % facts)
    fits = (
        one.unit == may.unit and one.quantity <= may.quantity
        for one, may in zip(extended, limit.extensions, strict=False)
    )
    if len(extended) > len(limit.extensions) or not all(fits):
        raise ClockError(_("“%(limit)s” may be extended by at most: %(possible)s.") % facts)


def refuse_pauses_outside(
    limit: TimeLimit, start: date | datetime, extended: Sequence[Length], paused: Sequence[Span]
) -> None:
    """A pause, in the order of their beginnings, that ends before the limit begins or begins after it has run out."""
    for n, span in enumerate(paused):
        if instant(span.until) <= instant(start):
            facts = {"day": local_day(span.until), "start": local_day(start)}
            raise ClockError(_("A pause until %(day)s ends before the limit begins (%(start)s).") % facts)
        reached = due(limit, start, known(), extensions=extended, excluded=paused[:n])
        if instant(span.since) >= reached.at:
            late = {"day": str(local_day(span.since)), "end": end_in_words(reached)}
            raise ClockError(_("A pause from %(day)s begins after the limit has run out (%(end)s).") % late)
