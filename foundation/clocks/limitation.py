"""Until when a conduct may be penalised (追责时效; Code art. 1054, APL art. 36), with its computation in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.law.terms import TimeLimit

from .due import Due, due
from .tables import known
from .words import counting_in_words, doubts, end_in_words

WITH_HARM, PLAIN = "time-bar-5y", "time-bar-2y"


@dataclass(frozen=True)
class Limitation:
    """`last_day`: the last on which a penalty is possible. `basis`: the codes of the provisions of the conduct's day."""

    due: Due
    on: date
    basis: tuple[str, ...]

    @property
    def last_day(self) -> date:
        return self.due.on

    @property
    def passed(self) -> bool:
        return self.on > self.last_day

    @property
    def sentence(self) -> str:
        """Until when, how it was counted, what is left of it, on which basis and how sure."""
        clauses = [
            _("%(limit)s: %(state)s") % {"limit": self.due.limit.label, "state": end_in_words(self.due)},
            counting_in_words(self.due),
            self._left(),
            _("basis: %(basis)s") % {"basis": _(", ").join(map(marked, law.provisions(self.basis)))},
            *doubts(self.due.limit, provisional=self.due.provisional),
        ]
        return _("; ").join(clauses) + _(".")

    def _left(self) -> str:
        facts = {"day": date_format(self.on), "left": (self.last_day - self.on).days}
        return (_("passed on %(day)s") if self.passed else _("on %(day)s %(left)d day(s) are left")) % facts


def limitation(conduct_end: date, harm: bool, on: date) -> Limitation:
    """The limitation of a conduct that ended on that day, seen from the day `on`.

    harm: harm to the environment under the Code; to life, health or financial safety for older conduct.
    """
    limit = _limit(WITH_HARM if harm else PLAIN, conduct_end, on)
    return Limitation(due(limit, conduct_end, known()), on, _basis(limit, conduct_end))


def _limit(code: str, conduct_end: date, on: date) -> TimeLimit:
    """The rule of the conduct's day; the present one for conduct older than the data."""
    try:
        return law.limit(code, on=conduct_end)
    except law.NotInForce:
        return law.limit(code, on=on)


def _basis(limit: TimeLimit, day: date) -> tuple[str, ...]:
    """Those provisions whose instrument was in force on the day; all of them where none was."""
    found = tuple(one.code for one in law.provisions(limit.basis) if one.instrument.holds_on(day))
    return found or limit.basis
