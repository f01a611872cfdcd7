"""Investigating: A T6 to T10."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.joining import is_taken_note_of
from cases.states import BEFORE_DECISION, STANDS_STILL, CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


class Investigation:
    @act(
        source=CaseState.FILED, target=CaseState.INVESTIGATING, row="A T6", label=_("Begin the investigation"),
        basis=["mee30/10", "apl/42", "apl/55"], by=officers(*FIELD_OFFICERS),
        with_=With(1, roles=FIELD_OFFICERS, certified=True), form="cases.forms.BeginInvestigationForm", final=True,
    )  # fmt: skip
    def begin_investigation(self, asked: Asked, *, certificates_shown: bool, recusal_told: bool) -> None:
        """From now on both officers count as investigators of this case."""

    @act(
        source=CaseState.INVESTIGATING, target=CaseState.SUSPENDED, row="A T7", label=_("Suspend the case"), basis=["mee30/35"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="cases.forms.SuspendForm", documents=["ZAS"],
        pauses=["decision"], starts=["suspension-idle-alert"],
    )  # fmt: skip
    def suspend(self, asked: Asked, *, ground: str, reasons: str) -> None:
        """The time of a suspension does not count."""

    @act(
        source=CaseState.SUSPENDED, target=CaseState.INVESTIGATING, row="A T8", label=_("Resume the case"), basis=["mee30/35"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="enforcement.forms.ReasonsForm", documents=["ZAR"],
        resumes=["decision"], stops=["suspension-idle-alert"],
    )  # fmt: skip
    def resume(self, asked: Asked, *, reasons: str) -> None:
        """The ground of the suspension is gone."""

    @act(
        source=CaseState.INVESTIGATING, target=CaseState.TERMINATED, row="A T9", label=_("Terminate the case"), basis=["mee30/36"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="cases.forms.TerminateForm", documents=["ZAT"],
        stops=["decision"], emits=["case.terminated"],
    )  # fmt: skip
    def terminate(self, asked: Asked, *, ground: str, reasons: str) -> None:
        """Nobody is left on whom a penalty could fall."""

    @act(
        source=CaseState.INVESTIGATING, target=CaseState.INVESTIGATION_DONE, row="A T10", label=_("Finish the investigation"),
        basis=["mee30/37", "mee30/38"], by=officers(*FIELD_OFFICERS),
        requires=[guards.every_result_told, guards.not_with_criminal_justice, is_taken_note_of],
        form="cases.forms.ReportOfInvestigationForm", documents=["DB"], final=True,
    )  # fmt: skip
    def finish_investigation(self, asked: Asked, *, proposal: str, fine: Any, trace: Any, **facts: Any) -> None:
        self.proposed_fine, self.discretion_trace = fine, trace
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=STANDS_STILL, row="A F2", label=_("Say why the party is named differently"), basis=["rev24/fatal"],
        by=officers(*FIELD_OFFICERS, Role.REVIEWER), form="enforcement.forms.ReasonsForm",
    )  # fmt: skip
    def explain_name(self, asked: Asked, *, reasons: str) -> None:
        """Such as a new name on the licence since the notice."""
        self.name_departure = reasons

    @act(
        source=BEFORE_DECISION, row="A T18", label=_("Extend the time for the decision"), basis=["apl/60", "mee30/57"],
        by=officers(Role.AGENCY_HEAD), requires=[guards.never_extended], form="enforcement.forms.ReasonsForm",
        extends=["decision"],
    )  # fmt: skip
    def extend_decision(self, asked: Asked, *, reasons: str) -> None:
        """The head's extension; a further one takes a collective decision."""

    @act(
        source=BEFORE_DECISION, row="A T18", label=_("Extend the time once more by collective decision"),
        basis=["apl/60", "mee30/57"], by=officers(*HEADS), with_=With(2, roles=HEADS), requires=[guards.extended_once],
        form="enforcement.forms.ReasonsForm", extends=["decision"],
    )  # fmt: skip
    def extend_decision_again(self, asked: Asked, *, reasons: str) -> None:
        """The last extension that the law knows."""
