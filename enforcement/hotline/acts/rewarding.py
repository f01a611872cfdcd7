"""Rewarding a report (举报奖励): amounts are local, so the site's own rule is asked, and nothing is paid without one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.hotline import guards
from enforcement.hotline.states import DEALT_WITH
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .intake import RECEIVERS

BASIS = ["reward-guide/all", "code/146"]


class Rewarding:
    @act(
        source=DEALT_WITH, row="A §5", label=_("Decide a reward"), basis=BASIS, by=officers(Role.AGENCY_HEAD),
        route=[Role.UNIT_HEAD], form="enforcement.hotline.forms.RewardForm", emits=["report.rewarded"],
        requires=[guards.rule_is_configured, guards.is_named, guards.case_was_decided, guards.not_rewarded],
    )  # fmt: skip
    def decide_reward(self, asked: Asked, *, amount: Any, reasons: str) -> None:
        """The report is rewarded; to whom the money goes is known to who received it."""
        self.reward = amount

    @act(
        source=DEALT_WITH, row="A §5", label=_("Note the payment of the reward"), basis=BASIS, by=RECEIVERS,
        requires=[guards.reward_is_open, guards.speaks_to_the_reporter], form="enforcement.hotline.forms.VoucherForm",
        emits=["report.reward-paid"],
    )  # fmt: skip
    def pay_reward(self, asked: Asked, *, voucher: str) -> None:
        self.reward_voucher = voucher
