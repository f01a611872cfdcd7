"""The host may be challenged for a direct interest (回避): administrative-case.md §7."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.hearing import guards
from cases.hearing.states import MAY_CHALLENGE
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .request import RECORDERS


class Challenge:
    @act(
        source=MAY_CHALLENGE, row="A §7", label=_("Record a challenge of the host"), basis=["apl/43", "apl/64"],
        by=officers(*RECORDERS), requires=[guards.challenge_is_answered], form="cases.hearing.forms.ChallengeForm",
        final=True,
    )  # fmt: skip
    def challenge_host(self, asked: Asked, *, challenge: str) -> None:
        self.challenge, self.challenge_open = challenge, True

    @act(
        source=MAY_CHALLENGE, row="A §7", label=_("Decide on the challenge of the host"), basis=["apl/43", "apl/64", "mee30/6"],
        by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD), requires=[guards.challenge_is_open],
        form="cases.hearing.forms.ChallengeAnswerForm", final=True,
    )  # fmt: skip
    def answer_challenge(self, asked: Asked, *, host: Any, reasons: str) -> None:
        """Upheld where another host is named, otherwise rejected."""
        self.challenge_open = False
        self.challenge = f"{self.challenge}\n{reasons}"
        self.host = host or self.host
