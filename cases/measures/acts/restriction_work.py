"""While production is restricted: the plan, the extension, the completion, the check after lifting."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.states import RestrictionState
from foundation.agencies.models import Role
from foundation.clocks.moments import local_day
from foundation.clocks.months import add_months
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service

from .officers import FIELD_OFFICERS, HEAD, SECOND_ON_SITE


class RestrictionWork:
    @act(
        source=RestrictionState.IN_FORCE, row="A §18.3", label=_("File the rectification plan"), basis=["mep30-14/16"],
        by=FIELD_OFFICERS, form="cases.measures.forms.PlanForm", stops=["restrict-plan"], final=True,
    )  # fmt: skip
    def file_plan(self, asked: Asked, *, plan: str, published: str) -> None:
        """The party files it and publishes it."""
        self.plan, self.planned_at = plan, asked.at

    @act(
        source=RestrictionState.IN_FORCE, row="A §18.3", label=_("Extend the term"), basis=["mep30-14/15"], by=HEAD,
        route=[Role.UNIT_HEAD], requires=[guards.is_restriction, guards.not_extended, guards.still_running],
        form="cases.measures.forms.RestrictionExtensionForm", documents=["XZY"], extends=["restrict-term"], emits=["restriction-order.extended"],
    )  # fmt: skip
    def extend_restriction(self, asked: Asked, *, months: int, reasons: str) -> None:
        """Months are added to those already given, from the start."""
        self.ends_on, self.extended = add_months(local_day(self.served_at), self.months + months), True

    @act(
        source=RestrictionState.IN_FORCE, row="A §18.3", label=_("Serve the extension"), basis=["mep30-14/15", "apl/61"],
        by=SERVERS, with_=SECOND_SERVER, requires=[guards.longer_waits], form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["SH"], final=True,
    )  # fmt: skip
    def serve_extension(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, guards.paper_of(self, "extension"), facts)

    @act(
        source=RestrictionState.IN_FORCE, row="A §18.3", label=_("Note that the rectification is finished"),
        basis=["mep30-14/17"], by=FIELD_OFFICERS, form="cases.measures.forms.FinishedForm",
        starts=[Since("restrict-completion", "finished_on")], final=True,
    )  # fmt: skip
    def note_finishing(self, asked: Asked, *, finished_on: Any) -> None:
        self.finished_on = finished_on

    @act(
        source=RestrictionState.IN_FORCE, target=RestrictionState.LIFTED, row="A §18.3", label=_("File the completion: lifted"),
        basis=["mep30-14/17"], by=FIELD_OFFICERS, form="cases.measures.forms.CompletionForm",
        stops=["restrict-term", "restrict-plan", "restrict-completion"], starts=["restrict-followup"],
        emits=["restriction-order.lifted"],
    )  # fmt: skip
    def file_completion(self, asked: Asked, *, report: str, monitoring: str, usage: str) -> None:
        """Lifted on the day of this filing, by law and without a decision."""
        self.completion, self.lifted_at = report, asked.at

    @act(
        source=RestrictionState.LIFTED, target=RestrictionState.FOLLOWED_UP, row="A §18.3", label=_("Check after lifting"),
        basis=["mep30-14/20"], by=FIELD_OFFICERS, with_=SECOND_ON_SITE, form="cases.measures.forms.FollowUpForm",
        documents=["XC"], stops=["restrict-followup"], emits=["restriction-order.checked"],
    )  # fmt: skip
    def check_after_lifting(self, asked: Asked, *, found_again: bool, **record: Any) -> None:
        self.checked_at, self.found_again = asked.at, found_again
