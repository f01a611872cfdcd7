"""Acts by which a partner answers (joint-punishment.md §4); a credit officer may enter what came on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from blacklist.restrictions.states import ANSWERED, UNANSWERED, RestrictionState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import By

PARTNER = By((Role.CREDIT_OFFICER,), "agency", ("partner", "officer"))


class AnsweringActs:
    effective_on: Any  # fields of the restriction
    contact: Any
    reason: Any

    @act(
        source=UNANSWERED, target=RestrictionState.ACKNOWLEDGED, row="P §4",
        label=_("Acknowledge"), by=PARTNER, form="blacklist.restrictions.forms.AcknowledgeForm", stops=["ack-push"],
    )  # fmt: skip
    def acknowledge(self, asked: Asked, *, contact: str) -> None:
        self.contact = contact

    @act(
        source=ANSWERED, target=RestrictionState.APPLIED, row="P §4",
        label=_("Report it as applied"), by=PARTNER, form="blacklist.restrictions.forms.EffectForm",
    )  # fmt: skip
    def apply(self, asked: Asked, **facts: Any) -> None:
        self._note_effect(asked, **facts)

    @act(
        source=ANSWERED, target=RestrictionState.NOT_OUR_CUSTOMER, row="P §4",
        label=_("Report: not our customer"), by=PARTNER, form="blacklist.restrictions.forms.EffectForm",
    )  # fmt: skip
    def disclaim(self, asked: Asked, **facts: Any) -> None:
        self._note_effect(asked, **facts)

    @act(
        source=ANSWERED, target=RestrictionState.CANNOT_MATCH, row="P §4",
        label=_("Report: cannot be matched"), by=PARTNER, form="blacklist.restrictions.forms.EffectForm",
    )  # fmt: skip
    def cannot_match(self, asked: Asked, **facts: Any) -> None:
        self._note_effect(asked, **facts)

    @act(
        source=ANSWERED, target=RestrictionState.REJECTED, row="P §4",
        label=_("Reject with a reason"), by=PARTNER, form="blacklist.restrictions.forms.RejectForm",
    )  # fmt: skip
    def reject(self, asked: Asked, **facts: Any) -> None:
        self._note_effect(asked, **facts)

    @act(
        source="*", row="P D7", final=True,
        label=_("Report what was done"), by=PARTNER, form="blacklist.restrictions.forms.FeedbackForm",
    )  # fmt: skip
    def give_feedback(self, asked: Asked, *, action: str, taken_on: date, amount: Decimal | None, note: str) -> None:
        self.feedback.create(action=action, taken_on=taken_on, amount=amount, note=note, given_at=asked.at)

    def _note_effect(self, asked: Asked, *, effective_on: date | None, contact: str, reason: str = "") -> None:
        self.effective_on, self.reason = effective_on or asked.on, reason
        self.contact = contact or self.contact
