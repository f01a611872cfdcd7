"""Shapes of the partner API."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field


class Strict(Schema):
    """A request: an unknown field is an error, not a silence."""

    model_config = ConfigDict(extra="forbid")


class Changes(Schema):
    """A page of the feed: CloudEvents as they were signed, and `superseded` in place of what has ended."""

    changes: list[dict[str, Any]]
    next: int
    last: int


class Ack(Strict):
    """What became of a message. `REJECTED` needs a reason."""

    message_id: uuid.UUID
    state: Literal["RECEIVED", "APPLIED", "NOT_OUR_CUSTOMER", "CANNOT_MATCH", "REJECTED", "LIFTED"]
    effective_on: date | None = None
    operator: Annotated[str, Field(max_length=60)] = ""
    reason: Annotated[str, Field(max_length=300)] = ""


class Standing(Schema):
    restriction: uuid.UUID
    state: str


class Acknowledged(Schema):
    restrictions: list[Standing]


class FeedbackIn(Strict):
    """What the partner did about one restriction; `NONE` and `NONE_MINOR_TIER` are full answers."""

    restriction: uuid.UUID
    action: Literal[
        "LOAN_REFUSED", "LOAN_REDUCED", "RATE_UP", "CONTRACT_STOP", "BID_EXCLUDED", "NONE", "NONE_MINOR_TIER"
    ]
    date: date
    amount: Annotated[Decimal, Field(ge=0)] | None = None
    note: Annotated[str, Field(max_length=300)] = ""


class QuestionIn(Strict):
    """One company, by its credit code, another number of its licence, or its name; `person` is never answered."""

    uscc: Annotated[str, Field(max_length=40)] = ""
    identifier: Annotated[str, Field(max_length=40)] = ""
    name: Annotated[str, Field(max_length=200)] = ""
    region: Annotated[str, Field(max_length=6)] = ""
    on: date | None = None
    person: Annotated[str, Field(max_length=60)] = ""


class ScreeningIn(Strict):
    """1 to 100 customers for one lawful purpose (CRR 18), asked by a named user of the partner."""

    purpose: Literal["PRE_LOAN", "POST_LOAN", "RISK_REVIEW", "REGULATORY"]
    user: Annotated[str, Field(min_length=1, max_length=80)]
    customers: Annotated[list[QuestionIn], Field(min_length=1, max_length=100)]


class ScreeningOut(Schema):
    """One answer for each question, in their order, with its explanation as data and as a sentence."""

    answers: list[dict[str, Any]]


class EndpointOut(Schema):
    """The partner's own endpoint and what has not arrived there."""

    url: str
    open: bool
    closed_reason: str
    resting_until: datetime | None
    sequence: int
    outstanding: int
    first_outstanding: int | None
    last_outstanding: int | None


class OpenIn(Strict):
    """`outstanding`: the size of the gap, as read from `GET /endpoint`: nothing is switched on again in silence."""

    outstanding: int
