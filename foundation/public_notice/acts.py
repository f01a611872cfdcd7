"""Acts on a public notice: administrative-case.md §11."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.service import SECOND_SERVER, SERVERS
from foundation.workflow.who import the_system

from .states import NoticeState

the_term_is_over = Guard(
    lambda notice, asked: has_run_out(notice.about, "notice-service", asked.at),
    _("The term of this public notice has not run out."),
)


class PublicNoticeActs:
    @act(
        source=BIRTH, target=NoticeState.PUBLISHED, row="A §11", label=_("Publish a notice in place of service"),
        basis=["cpl-civ/95", "apl/61"], by=SERVERS, with_=SECOND_SERVER, form="foundation.public_notice.forms.PublishForm",
        documents=["GGS"], starts=["notice-service"], emits=["public-notice.published"],
    )  # fmt: skip
    def publish_notice(self, asked: Asked, *, document: Any, **facts: Any) -> None:
        self.agency, self.document, self.of = document.agency, document, document.about
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=NoticeState.PUBLISHED, target=NoticeState.EFFECTIVE, row="A §11", label=_("Deem the document served"),
        basis=["cpl-civ/95", "apl/61"], by=the_system(), requires=[the_term_is_over], emits=["public-notice.effective"],
    )  # fmt: skip
    def take_effect(self, asked: Asked) -> None:
        """The servers enter the service itself with the act of its room, dated to this moment."""

    @act(
        source=NoticeState.PUBLISHED, target=NoticeState.WITHDRAWN, row="A §11", label=_("Withdraw the public notice"),
        basis=["cpl-civ/95"], by=SERVERS, form="foundation.public_notice.forms.WithdrawForm", stops=["notice-service"],
        emits=["public-notice.ended"],
    )  # fmt: skip
    def withdraw_notice(self, asked: Asked, *, ended_because: str) -> None:
        """The party was found and served otherwise."""
        self.ended_because = ended_because
