"""One random check: begun by the draw, carried out by the two who were drawn, published."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.random_checks import guards
from enforcement.random_checks.states import CheckState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers, the_system

from .campaign import BASIS, HEADS

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class CheckActs:
    @act(
        source=BIRTH, target=CheckState.DRAWN, row="A §5", label=_("Begin a random check"), basis=BASIS, by=the_system(),
        form="enforcement.random_checks.forms.BeginForm",
    )  # fmt: skip
    def begin_check(self, asked: Asked, *, campaign: Any, enterprise: Any) -> None:
        self.agency, self.campaign, self.enterprise = campaign.agency, campaign, enterprise

    @act(
        source=CheckState.DRAWN, row="A §5", label=_("Replace an officer who was drawn"), basis=["apl/43", *BASIS], by=HEADS,
        form="enforcement.random_checks.forms.RecusalForm", emits=["random-check.officer-replaced"],
    )  # fmt: skip
    def replace_officer(self, asked: Asked, *, certificate: str, ground: str) -> None:
        """The next in the order of the same draw takes the place; nobody chooses."""
        self.recused = [*self.recused, certificate]

    @act(
        source=CheckState.DRAWN, target=CheckState.CHECKED, row="A §5", label=_("Record the random check"),
        basis=["apl/42", "apl/55", "mee30/24", *BASIS], by=officers(*FIELD_OFFICERS),
        with_=With(1, roles=FIELD_OFFICERS, certified=True), requires=[guards.performed_by_the_drawn],
        form="enforcement.random_checks.forms.CheckForm", documents=["XC"], starts=[Since("double-random", "ended_at", fact="checked_at")],
        emits=["random-check.recorded"],
    )  # fmt: skip
    def record_check(self, asked: Asked, *, result: str, findings: str, ended_at: Any, **record: Any) -> None:
        """With the form and the paper of every inspection; a suspected violation begins a lead."""
        self.result, self.findings, self.checked_at = result, findings, ended_at

    @act(
        source=CheckState.CHECKED, target=CheckState.PUBLISHED, row="A §5", label=_("Publish the result"), basis=BASIS,
        by=officers(Role.WEB_OFFICER, Role.UNIT_HEAD), stops=["double-random"], emits=["random-check.published"],
    )  # fmt: skip
    def publish_result(self, asked: Asked) -> None:
        self.published_at = asked.at
