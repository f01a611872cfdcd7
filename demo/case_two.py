"""The second case, under the Code and live: 青云新型建材有限公司, told on the day of the run (demo-story §4)."""

from __future__ import annotations

from datetime import date

from cases.models import Case
from foundation.subjects.models import Enterprise

from . import walk as steps
from .days import instant, shifted, workdays_before
from .stations import BRICKS
from .telling import Teller
from .walk import Matter, Walk

# the story's dates: (month, day, hour) of 2026 for each step
DATES: dict[str, tuple[int, int, int]] = {
    "register": (10, 20, 9), "accept": (10, 20, 10), "inspect": (10, 20, 16), "sample": (10, 20, 16),
    "receive_report": (10, 26, 10), "tell_result": (10, 26, 11), "file_case": (10, 27, 10), "investigate": (10, 28, 9),
    "order_correction": (10, 28, 10), "serve_order": (10, 28, 15), "finish": (11, 6, 15), "review": (11, 11, 10),
}  # fmt: skip
WEIGHED = {  # by the fictional table: start 10 %, frequency 10 % (the worked example went before), scale 10 %
    "factor_means": "A", "factor_frequency": "B", "factor_scale": "C", "factor_harm": ["A"], "factor_duration": "A",
    "factor_correction": "A", "factor_fault": "A",
}  # fmt: skip
DISCRETION = "超标0.16倍，两年内第二次违法，重点管理单位；调查期间主动改正，裁量适中。"
NOTICE_WORKDAYS_BEFORE = 4


class Dated(Walk):
    """A walk whose steps lie on dates of their own."""

    today: date
    step = ""

    def at(self, days: int, hour: int, minute: int = 0) -> object:
        if days == 0:
            return instant(self.matter.began_on, hour, minute)
        if self.step in DATES:
            month, day, _hour = DATES[self.step]
            return instant(shifted(date(2026, month, day), self.today), hour, minute)
        return instant(workdays_before(self.today, NOTICE_WORKDAYS_BEFORE), hour, minute)

    def tell(self) -> Case:
        for name in (*DATES, "issue_notice", "serve_notice"):
            self.step = name
            steps.STEPS[name](self)
        return self.case


def tell(teller: Teller, today: date) -> Case:
    """Up to the prior notice: one working day of the party's time to be heard is left."""
    matter = Matter(
        enterprise=Enterprise.objects.get(uscc=BRICKS), began_on=shifted(date(2026, 10, 20), today), measured="348",
        permitted="300", fine="300000", discretion=DISCRETION, factors=WEIGHED,
    )  # fmt: skip
    live = Dated(teller, matter)
    live.today = today
    return live.tell()
