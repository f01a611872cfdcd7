"""A question about one company, and what the algorithm finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .compare import Comparison
from .register import Listed


class Match(StrEnum):
    """How sure it is that this is the company. A fuzzy score alone is never a hit."""

    INVALID = "invalid"
    HIT = "hit"
    REVIEW = "review"
    REVIEW_HIGH = "review-high"
    REVIEW_LOW = "review-low"
    INFO = "info"
    CLEAR = "clear"


class Basis(StrEnum):
    """Which stage decided."""

    USCC = "uscc"
    ORGANISATION_CODE = "organisation_code"
    REGISTRATION_NUMBER = "registration_number"
    NAME = "name"
    CORE = "core"
    FUZZY = "fuzzy"
    NONE = "none"


@dataclass(frozen=True)
class Question:
    """A company as the asker knows it: a name, a credit code, an older identifier, or several of them.

    `region`: a GB/T 2260 code, if known beside the name. `on`: the day on which it bore the name.
    """

    on: date
    name: str = ""
    uscc: str = ""
    identifier: str = ""
    region: str = ""


@dataclass(frozen=True)
class Verdict:
    """What was found. `listed` is the best match, `others` further holders of an equal claim.

    `reason`: why it is invalid, or how an equal name differs. `suggestion`: a credit code that may have been meant.
    """

    match: Match
    basis: Basis = Basis.NONE
    listed: Listed | None = None
    score: float = 0.0
    comparison: Comparison | None = None
    others: tuple[str, ...] = ()
    reason: str = ""
    suggestion: str = ""
