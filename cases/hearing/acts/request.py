"""The party asks for a hearing; the agency answers: A T14."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.hearing import guards
from cases.hearing.states import MAY_WITHDRAW, HearingState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

RECORDERS = (Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.HEARING_HOST)


class Request:
    @act(
        source=BIRTH, target=HearingState.REQUESTED, row="A T14", label=_("Record the request for a hearing"),
        basis=["apl/63", "apl/64", "mee30/46", "mee30/47"], by=officers(*RECORDERS), requires=[guards.may_be_asked_for],
        form="cases.hearing.forms.RequestForm", emits=["hearing.requested"],
    )  # fmt: skip
    def request_hearing(self, asked: Asked, *, case: Any, of: str, in_time: bool, **facts: Any) -> None:
        self.agency, self.case, self.of, self.in_time, self.requested_at = case.agency, case, of, in_time, asked.at
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=HearingState.REQUESTED, target=HearingState.ACCEPTED, row="A T14", label=_("Accept the request for a hearing"),
        basis=["apl/64", "mee30/47"], by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD),
        form="cases.hearing.forms.AcceptForm", emits=["hearing.accepted"],
    )  # fmt: skip
    def accept_request(self, asked: Asked, *, host: Any, recorder: Any, members: Any, answer: str) -> None:
        self.host, self.recorder, self.answer = host, recorder, answer
        self.members.set(members)

    @act(
        source=HearingState.REQUESTED, target=HearingState.REFUSED, row="A T14", label=_("Refuse the late request"),
        basis=["apl/64", "mee30/47"], by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD), requires=[guards.asked_too_late],
        form="cases.hearing.forms.RefuseForm", documents=["BTX"], emits=["hearing.ended"],
    )  # fmt: skip
    def refuse_request(self, asked: Asked, *, reasons: str) -> None:
        self.answer = reasons

    @act(
        source=MAY_WITHDRAW, target=HearingState.WITHDRAWN, row="A T14", label=_("Record the withdrawal of the request"),
        basis=["apl/64"], by=officers(*RECORDERS), form="cases.hearing.forms.WithdrawForm", stops=["hearing-notice"],
        emits=["hearing.ended"],
    )  # fmt: skip
    def withdraw_request(self, asked: Asked, *, account: str) -> None:
        self.outcome = account
