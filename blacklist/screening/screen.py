"""The door of screening: every question is answered and logged, or neither."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.partners.models import Partner
from foundation.law import api as law

from . import weights
from .answer import Found, answer_of
from .database import DatabaseRegister
from .matching.compare import Comparer
from .matching.stages import Screening
from .matching.verdict import Question, Verdict
from .models import Purpose, QueryLog, Status
from .places import reader
from .root import list_state
from .standing import NOTHING, standing_of

MOST = 100  # questions in one request
Answer = dict[str, Any]


def screen(question: Question, partner: Partner | None, purpose: str, *, user: str = "") -> Answer:
    """Answer one question. See `screen_all`."""
    return screen_all([question], partner, purpose, user=user)[0]


def screen_all(questions: Sequence[Question], partner: Partner | None, purpose: str, *, user: str = "") -> list[Answer]:
    """Answer up to 100 questions, in their order, and log each. ValueError for an unknown purpose or too many.

    `partner` is nobody when an officer asks; `user` is the person at the partner's desk.
    """
    _check(questions, purpose)
    now = timezone.now()
    ask = _not_authorised if partner and not _may_ask(partner) else _asking(now)
    logged = [_logged(question, ask, partner, purpose, user, now) for question in questions]
    QueryLog.objects.bulk_create(logged)
    return [log.answer for log in logged]


def refuse(asked: dict[str, Any], partner: Partner, purpose: str, *, user: str = "") -> Answer:
    """Log and refuse what needs a consent that was not given, such as a question about a person."""
    now, receipt = timezone.now(), uuid.uuid4()
    answer = _not_authorised(None, receipt)[0]
    QueryLog.objects.create(**_row(receipt, asked, answer, NOTHING.ids, 0, partner, purpose, user, now))
    return answer


def question(
    *, name: str = "", uscc: str = "", identifier: str = "", region: str = "", on: date | None = None
) -> Question:
    """A question with today as its day, unless said otherwise."""
    return Question(on or timezone.localdate(), name, uscc, identifier, region)


def _check(questions: Sequence[Question], purpose: str) -> None:
    if purpose not in Purpose.values:
        raise ValueError(_("The purpose must be one of %(purposes)s.") % {"purposes": ", ".join(Purpose.values)})
    if not 1 <= len(questions) <= MOST:
        raise ValueError(_("Ask 1 to %(most)d questions at a time.") % {"most": MOST})


def _may_ask(partner: Partner) -> bool:
    """Active, and with a region in its contract."""
    return partner.active and partner.regions.exists()


Asking = Callable[[Question, uuid.UUID], tuple[Answer, list[str]]]


def _asking(now: datetime) -> Asking:
    """One register, one set of weights and one state of the list for all questions of a request."""
    in_use, state = weights.current(), list_state(now)
    screening = Screening(DatabaseRegister(now), Comparer(reader(), in_use))

    def ask(question: Question, receipt: uuid.UUID) -> tuple[Answer, list[str]]:
        verdict = screening.screen(question)
        found = Found(verdict, _standing(verdict, now))
        return answer_of(found, state, in_use.digest, receipt), found.standing.ids

    return ask


def _standing(verdict: Verdict, now: datetime) -> Any:
    return standing_of(verdict.listed.uscc, now) if verdict.listed else NOTHING


def _not_authorised(question: Question | None, receipt: uuid.UUID) -> tuple[Answer, list[str]]:
    said = _("You are not authorised to ask this; the question was recorded.")
    return {"match": None, "status": Status.NOT_AUTHORISED, "sentence": said, "receipt": str(receipt)}, []


def _logged(
    question: Question, ask: Asking, partner: Partner | None, purpose: str, user: str, now: datetime
) -> QueryLog:
    receipt, began = uuid.uuid4(), time.perf_counter_ns()
    answer, ids = ask(question, receipt)
    taken = (time.perf_counter_ns() - began) // 1_000
    asked = {name: value for name, value in asdict(question).items() if value}
    return QueryLog(**_row(receipt, asked, answer, ids, taken, partner, purpose, user, now))


def _row(
    receipt: uuid.UUID, asked: dict[str, Any], answer: Answer, ids: list[str], taken: int,
    partner: Partner | None, purpose: str, user: str, now: datetime,
) -> dict[str, Any]:  # fmt: skip
    company = answer.get("company") or {}
    return {
        "id": receipt, "partner": partner, "partner_user": user[:80], "asked_at": now, "purpose": purpose,
        "question": {name: str(value) for name, value in asked.items()}, "match": answer["match"] or "",
        "status": answer["status"] or "", "uscc": company.get("uscc", ""), "results": ids, "answer": answer,
        "latency_us": taken, "keep_until": _keep_until(now),
    }  # fmt: skip


def _keep_until(now: datetime) -> date:
    """Years from today by the setting `query-log-years`; the end of February where the day does not exist."""
    day = timezone.localdate(now)
    year = day.year + int(law.setting("query-log-years", on=day))
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
