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

from . import weights
from .answer import Found, answer_of
from .database import DatabaseRegister
from .log import Asker
from .matching.compare import Comparer
from .matching.stages import Screening
from .matching.verdict import Question
from .models import Purpose, QueryLog, Status
from .places import reader
from .root import list_state
from .standing import NOTHING, standing_of

MOST = 100  # questions in one request
Answer = dict[str, Any]
Asking = Callable[[Question, uuid.UUID], tuple[Answer, list[str]]]  # the answer, and the ids of the entries it shows


def screen(asked: Question, partner: Partner | None, purpose: str, *, user: str = "") -> Answer:
    """Answer one question. See `screen_all`."""
    return screen_all([asked], partner, purpose, user=user)[0]


def screen_all(asked: Sequence[Question], partner: Partner | None, purpose: str, *, user: str = "") -> list[Answer]:
    """Answer up to 100 questions, in their order, and log each. ValueError for an unknown purpose or too many.

    A partner that is not active, or has no region in its contract, is answered NOT_AUTHORISED, and that is logged too.
    """
    if not 1 <= len(asked) <= MOST:
        raise ValueError(_("Ask 1 to %(most)d questions at a time.") % {"most": MOST})
    asker = _asker(partner, purpose, user)
    ask = _asking(asker.at) if partner is None or _may_ask(partner) else _not_authorised
    rows = [_answered(question, ask, asker) for question in asked]
    return [row.answer for row in QueryLog.objects.bulk_create(rows)]


def refuse(asked: dict[str, Any], partner: Partner, purpose: str, *, user: str = "") -> Answer:
    """Refuse, and log, what needs a consent that was not given: a question about a person."""
    asker, receipt = _asker(partner, purpose, user), uuid.uuid4()
    answer, ids = _not_authorised(None, receipt)
    asker.row(receipt, asked, answer, ids, 0).save(force_insert=True)
    return answer


def question(
    *, name: str = "", uscc: str = "", identifier: str = "", region: str = "", on: date | None = None
) -> Question:
    """A question whose day is today, unless said otherwise."""
    return Question(on or timezone.localdate(), name, uscc, identifier, region)


def _asker(partner: Partner | None, purpose: str, user: str) -> Asker:
    if purpose not in Purpose.values:
        raise ValueError(_("The purpose must be one of %(purposes)s.") % {"purposes": ", ".join(Purpose.values)})
    return Asker(partner, user, purpose, timezone.now())


def _may_ask(partner: Partner) -> bool:
    return partner.active and partner.regions.exists()


def _asking(now: datetime) -> Asking:
    """One register, one set of weights and one state of the list for all questions of a request."""
    in_use, state = weights.current(), list_state(now)
    screening = Screening(DatabaseRegister(now), Comparer(reader(), in_use))

    def ask(asked: Question, receipt: uuid.UUID) -> tuple[Answer, list[str]]:
        verdict = screening.screen(asked)
        standing = standing_of(verdict.listed.uscc, now) if verdict.listed else NOTHING
        return answer_of(Found(verdict, standing), state, in_use.digest, receipt), standing.ids

    return ask


def _not_authorised(asked: Question | None, receipt: uuid.UUID) -> tuple[Answer, list[str]]:
    said = _("You are not authorised to ask this; the question was recorded.")
    return {"match": None, "status": Status.NOT_AUTHORISED, "sentence": said, "receipt": str(receipt)}, []


def _answered(asked: Question, ask: Asking, asker: Asker) -> QueryLog:
    receipt, began = uuid.uuid4(), time.perf_counter_ns()
    answer, ids = ask(asked, receipt)
    return asker.row(receipt, asdict(asked), answer, ids, (time.perf_counter_ns() - began) // 1_000)
