"""Merging cases and splitting them (并案、分案; §15): same party, related facts; the earliest filing goes on counting."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import joining
from cases.states import BEFORE_DECISION, BEFORE_THE_REPORT, STANDS_STILL, CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

BASIS = ("mee30/19", "apl/60")


class Joining:
    @act(
        source=BEFORE_DECISION, target=CaseState.MERGED, row="A §15", label=_("Merge into another case"), basis=BASIS,
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], requires=[*joining.FIT, joining.is_taken_note_of],
        form="cases.forms.MergeForm", documents=["BAS"], stops=["decision", "defence", "hearing-request"], emits=["case.merged"],
    )  # fmt: skip
    def merge_into(self, asked: Asked, *, into: Any, related: str, reasons: str) -> None:
        """What stands beside this case stays with it, and is looked at with the surviving one."""
        self.merged_into = into

    @act(
        source=STANDS_STILL, row="A §15", label=_("Take note of a merged case"), basis=BASIS, by=the_system(),
        form="cases.forms.OtherCaseForm",
    )  # fmt: skip
    def take_in(self, asked: Asked, *, case: Any) -> None:
        """Of the two filings the earlier one counts; both due dates are kept."""
        self.recounted = joining.keep_the_earliest(self, case, asked.at) or self.recounted

    @act(
        source=BIRTH, target=CaseState.FILED, row="A §15", label=_("Split a case off"), basis=BASIS,
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="cases.forms.SeparateForm", documents=["FAS"],
        starts=[Since("decision", "counted_from")], emits=["case.split-off"],
    )  # fmt: skip
    def separate_case(
        self, asked: Asked, *, case: Any, remaining: str, reasons: str, articles: str, counted_from: Any, **facts: Any
    ) -> None:
        """It stands on the same lead, and its time is counted from the filing of the case from which it comes."""
        self.split_from, self.agency, self.lead, self.enterprise = case, case.agency, case.lead, case.enterprise
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=BEFORE_THE_REPORT, row="A §15", label=_("Take note of a case that was split off"), basis=BASIS,
        by=the_system(), form="cases.forms.GivenOffForm",
    )  # fmt: skip
    def give_off(self, asked: Asked, *, case: Any, facts: str) -> None:
        """Only the facts that stay with it are investigated on here."""
        self.facts = facts
