"""What lies between the proposal of a measure and its decision: notice, defence, legal review, collective discussion.

Made anew for each workflow, because django-fsm binds a method to one model.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import officers

from .officers import FIELD_OFFICERS, HEAD, HEADS, TOGETHER

FORMS = "cases.measures.forms."


def heard(states: Any, row: str, topic: str) -> type:
    """These acts for the workflow with `states`: they carry out `row` of the page, their events begin with `topic`."""
    return type("Heard", (_told(states, row, topic), _spoken(states, row), _looked_at(states, row, topic)), {})


def _told(states: Any, row: str, topic: str) -> type:
    class Told:
        @act(
            source=states.PROPOSED, target=states.NOTICED, row=row, label=_("Serve the prior notice"),
            basis=["apl/44", "apl/61", "mee30/44"], by=SERVERS, with_=SECOND_SERVER, requires=[guards.notice_is_issued],
            form=FORMS + "NoticeServiceForm", example=A_SERVICE, documents=["SH"],
            starts=["defence", Since("hearing-request", "hearing_right_from")], emits=[f"{topic}.notice-served"],
        )  # fmt: skip
        def serve_notice(self, asked: Asked, *, hearing_right_from: Any, **facts: Any) -> None:
            record_service(self, asked, guards.paper_of(self, "notice"), facts)
            self.noticed_at = asked.at

        @act(
            source=[states.PROPOSED, states.NOTICED], target=states.DROPPED, row=row, label=_("Drop it"), basis=["apl/45"],
            by=HEAD, route=[Role.UNIT_HEAD], form="enforcement.forms.ReasonsForm", stops=["defence", "hearing-request"],
            emits=[f"{topic}.dropped"],
        )  # fmt: skip
        def drop(self, asked: Asked, *, reasons: str) -> None:
            """The defence, a review or a new fact speaks against it."""

    return Told


def _spoken(states: Any, row: str) -> type:
    class Spoken:
        @act(
            source=states.NOTICED, row=row, label=_("Record the party's statement and defence"),
            basis=["apl/45", "mee30/44"], by=officers(Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER),
            form="cases.forms.StatementForm", final=True,
        )  # fmt: skip
        def record_statement(self, asked: Asked, *, statement: str, answer: str) -> None:
            self.statement, self.statement_answer, self.statement_at = statement, answer, asked.at

        @act(
            source=states.NOTICED, row=row, label=_("Record the party's written waiver"), basis=["mee30/44"],
            by=FIELD_OFFICERS, form="cases.forms.WaiverForm", stops=["defence", "hearing-request"],
        )  # fmt: skip
        def record_waiver(self, asked: Asked, *, waiver: str) -> None:
            """The party gives up, in writing, what is left of the term."""

    return Spoken


def _looked_at(states: Any, row: str, topic: str) -> type:
    class LookedAt:
        @act(
            source=states.NOTICED, row=row, label=_("Review legally"), basis=["apl/58", "mee30/49", "mee30/51"],
            by=officers(Role.LEGAL_REVIEWER), requires=[guards.not_an_investigator], form="cases.forms.LegalReviewForm",
            documents=["FZ"], emits=[f"{topic}.reviewed"],
        )  # fmt: skip
        def review_legally(self, asked: Asked, *, result: str, opinion: str) -> None:
            self.legal_result, self.legal_at = result, asked.at

        @act(
            source=states.NOTICED, row=row, label=_("Discuss collectively"), basis=["apl/57", "mee30/52"],
            by=officers(*HEADS), with_=TOGETHER, requires=[guards.legal_review_passed, guards.not_an_investigator],
            form="cases.forms.DiscussionForm", documents=["JT"], final=True,
        )  # fmt: skip
        def discuss_collectively(
            self, asked: Asked, *, attendees: Any, opinions: str, conclusion: str, **record: Any
        ) -> None:
            self.discussed_at = asked.at

    return LookedAt
