"""Time and place are told, seven full working days ahead: A T14."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.hearing import guards
from cases.hearing.states import HearingState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import officers

HOST = officers(Role.HEARING_HOST)


class HearingNotice:
    @act(
        source=HearingState.ACCEPTED, target=HearingState.NOTIFIED, row="A T14", label=_("Issue the notice of the hearing"),
        basis=["apl/64", "mee30/47"], by=HOST, requires=[guards.is_the_host, guards.challenge_is_answered],
        form="cases.hearing.forms.NoticeForm", documents=["TX"],
    )  # fmt: skip
    def issue_hearing_notice(self, asked: Asked, *, representatives: int, notes: str, **facts: Any) -> None:
        _set(self, facts)

    @act(
        source=[HearingState.NOTIFIED, HearingState.NOTICE_SERVED], target=HearingState.NOTIFIED, row="A T14",
        label=_("Change the time of the hearing"), basis=["apl/64"], by=HOST,
        requires=[guards.is_the_host, guards.challenge_is_answered], form="cases.hearing.forms.ChangeForm",
        documents=["TX"], stops=["hearing-notice"], final=True,
    )  # fmt: skip
    def change_hearing_time(
        self, asked: Asked, *, reasons: str, representatives: int, notes: str, **facts: Any
    ) -> None:
        """The changed time is told like the first: again seven full working days ahead."""
        self.notice_served_at = None
        _set(self, facts)

    @act(
        source=HearingState.NOTIFIED, target=HearingState.NOTICE_SERVED, row="A T14", label=_("Serve the notice of the hearing"),
        basis=["apl/61", "apl/64", "mee30/47"], by=SERVERS, with_=SECOND_SERVER, requires=[guards.still_seven_days],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], starts=["hearing-notice"],
        emits=["hearing.notified"],
    )  # fmt: skip
    def serve_hearing_notice(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "TX", facts)
        self.notice_served_at = asked.at


def _set(hearing: Any, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        setattr(hearing, name, value)
