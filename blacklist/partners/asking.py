"""Questions of the screening API on their way to the room that answers them."""

from __future__ import annotations

from typing import Any

from blacklist.screening.screen import question, refuse, screen_all

from .models import Partner
from .schemas import QuestionIn, ScreeningIn


def answers(asked: ScreeningIn, partner: Partner) -> list[dict[str, Any]]:
    """One answer for each question, in their order. About a person none is given without a consent that we hold."""
    companies = [one for one in asked.customers if not one.person]
    found = iter(_screened(companies, asked, partner))
    return [_refused(asked, partner) if one.person else next(found) for one in asked.customers]


def _screened(companies: list[QuestionIn], asked: ScreeningIn, partner: Partner) -> list[dict[str, Any]]:
    if not companies:
        return []
    questions = [question(**one.model_dump(exclude={"person"})) for one in companies]
    return screen_all(questions, partner, asked.purpose, user=asked.user)


def _refused(asked: ScreeningIn, partner: Partner) -> dict[str, Any]:
    """The log says that a person was asked about, not who."""
    return refuse({"about": "person"}, partner, asked.purpose, user=asked.user)
