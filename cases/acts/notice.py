"""Telling the party before the decision, and hearing it: A T13."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.states import CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, issued, record_service
from foundation.workflow.who import officers

HEARD = (CaseState.PRIOR_NOTICE, CaseState.LEGAL_REVIEW, CaseState.COLLECTIVE_DISCUSSION)


class PriorNotice:
    @act(
        source=CaseState.CASE_REVIEW, row="A T13", label=_("Issue the prior notice"), basis=["apl/44", "apl/45", "mee30/44"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], requires=[guards.not_with_criminal_justice],
        form="cases.forms.PriorNoticeForm", documents=["GZ"], final=True,
    )  # fmt: skip
    def issue_prior_notice(
        self,
        asked: Asked,
        *,
        fine: Any,
        confiscation: Any,
        others: Any,
        discretion: str,
        trace: Any,
        legal_ground: str,
        **told: Any,
    ) -> None:
        self.proposed_fine, self.proposed_confiscation, self.proposed_others = fine, confiscation, others
        self.discretion, self.discretion_trace, self.legal_ground = discretion, trace, legal_ground
        self.noticed_at = None  # of this notice the party does not know until it is served

    @act(
        source=CaseState.CASE_REVIEW, target=CaseState.PRIOR_NOTICE, row="A T13", label=_("Serve the prior notice"),
        basis=["apl/44", "apl/61", "mee30/44"], by=SERVERS, with_=SECOND_SERVER,
        requires=[issued("GZ", _("The prior notice has not been issued."))],
        form="cases.forms.NoticeServiceForm", example=A_SERVICE, documents=["SH"],
        starts=["defence", Since("hearing-request", "hearing_right_from")], emits=["case.prior-notice-served"],
    )  # fmt: skip
    def serve_prior_notice(self, asked: Asked, *, hearing_right_from: Any, **facts: Any) -> None:
        record_service(self, asked, "GZ", facts)
        self.noticed_at = asked.at

    @act(
        source=CaseState.CASE_REVIEW, row="A T19", label=_("Issue the prior notice of no penalty"),
        basis=["apl/44", "apl/45", "mee30/44"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        requires=[guards.not_with_criminal_justice], form="cases.forms.NoPenaltyNoticeForm", documents=["BG"], final=True,
    )  # fmt: skip
    def issue_no_penalty_notice(self, asked: Asked, *, ground: str, contact: str) -> None:
        """The facts are held against the party, though nothing is imposed."""
        self.noticed_at = None

    @act(
        source=CaseState.CASE_REVIEW, target=CaseState.PRIOR_NOTICE, row="A T19", label=_("Serve the prior notice of no penalty"),
        basis=["apl/44", "apl/61", "mee30/44"], by=SERVERS, with_=SECOND_SERVER,
        requires=[issued("BG", _("The prior notice has not been issued."))],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], starts=["defence"],
    )  # fmt: skip
    def serve_no_penalty_notice(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "BG", facts)

    @act(
        source=HEARD, row="A T13", label=_("Record the party's statement and defence"), basis=["apl/45", "mee30/44"],
        by=officers(Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER), form="cases.forms.DefenceForm", final=True,
    )  # fmt: skip
    def record_statement(
        self, asked: Asked, *, statement: str, answer: str, no_fault: str, no_fault_answer: str
    ) -> None:
        self.statement, self.statement_answer, self.statement_at = statement, answer, asked.at
        self.no_fault = f"{no_fault}\n{no_fault_answer}" if no_fault else self.no_fault

    @act(
        source=HEARD, row="A T13", label=_("Record the party's written waiver"), basis=["mee30/44"],
        by=officers(Role.CASE_LEAD, Role.INSPECTOR), form="cases.forms.WaiverForm", stops=["defence", "hearing-request"],
    )  # fmt: skip
    def record_waiver(self, asked: Asked, *, waiver: str) -> None:
        """The party gives up, in writing, what is left of the term."""
