"""Reviewing what was investigated: A T11, T16, T17."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.states import AFTER_THE_REVIEW, MAY_DECIDE, CaseState
from foundation.agencies.models import Role
from foundation.notices.bell import settle
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


class Review:
    @act(
        source=CaseState.INVESTIGATION_DONE, target=CaseState.CASE_REVIEW, row="A T11", label=_("Pass the case review"),
        basis=["mee30/39", "mee30/40"], by=officers(Role.REVIEWER), requires=[guards.not_an_investigator],
        form="cases.forms.CaseReviewForm", documents=["SC"],
    )  # fmt: skip
    def pass_review(self, asked: Asked, *, opinion: str, triggers: list[str], **checked: Any) -> None:
        """Jurisdiction, party, facts, evidence, procedure, law and discretion hold; the decision rests on these facts."""
        self.reviewed_facts, self.triggers = self.facts, triggers

    @act(
        source=[CaseState.INVESTIGATION_DONE, *MAY_DECIDE], target=CaseState.INVESTIGATING, row="A T11",
        label=_("Return for further investigation"), basis=["mee30/40"], by=officers(Role.REVIEWER),
        requires=[guards.not_an_investigator], form="cases.forms.ReturnForm", documents=["SC"],
    )  # fmt: skip
    def return_for_investigation(self, asked: Asked, *, opinion: str) -> None:
        """The opinion says what is missing. What is found then is reviewed, told and heard again."""
        self.reviewed_facts, self.legal_result, self.legal_at = "", "", None
        self.noticed_at = self.discussed_at = None

    @act(
        source=[CaseState.CASE_REVIEW, CaseState.PRIOR_NOTICE, *AFTER_THE_REVIEW],  # from later only for new evidence (F8)
        target=CaseState.LEGAL_REVIEW, row="A T16", label=_("Review legally"),
        basis=["apl/58", "mee30/49", "mee30/51"], by=officers(Role.LEGAL_REVIEWER), requires=[guards.not_an_investigator, guards.review_is_due],
        form="cases.forms.CaseLegalReviewForm", documents=["FZ"],
    )  # fmt: skip
    def review_legally(self, asked: Asked, *, result: str, opinion: str, floors: str) -> None:
        self.legal_result, self.legal_at = result, asked.at
        settle(f"review-again:{self.pk.hex}")

    @act(
        source=CaseState.LEGAL_REVIEW, target=CaseState.CASE_REVIEW, row="A T16", label=_("Take the case back from legal review"),
        basis=["mee30/51"], by=officers(Role.REVIEWER), requires=[guards.legal_review_failed],
        form="enforcement.forms.ReasonsForm",
    )  # fmt: skip
    def take_from_legal_review(self, asked: Asked, *, reasons: str) -> None:
        self.legal_result, self.legal_at = "", None

    @act(
        source=MAY_DECIDE, target=CaseState.COLLECTIVE_DISCUSSION,  # from a discussion too: a later statement repeats it
        row="A T17", label=_("Discuss collectively"), basis=["apl/57", "mee30/52"], by=officers(*HEADS),
        with_=With(2, roles=HEADS), requires=[guards.legal_review_passed, guards.not_an_investigator],
        form="cases.forms.DiscussionForm", documents=["JT"], final=True,
    )  # fmt: skip
    def discuss_collectively(
        self, asked: Asked, *, attendees: Any, opinions: str, conclusion: str, **record: Any
    ) -> None:
        self.discussed_at = asked.at
