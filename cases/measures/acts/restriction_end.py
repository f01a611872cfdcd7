"""Other ends: the term runs out, the enterprise ends; and the report to the government for closure."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.states import RestrictionState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system

from .officers import HEAD

RUNNING = ["restrict-term", "restrict-plan", "restrict-completion", "restrict-serve"]
DECIDED = (RestrictionState.DECIDED, RestrictionState.IN_FORCE)
BINDING = (RestrictionState.IN_FORCE, RestrictionState.LIFTED, RestrictionState.FOLLOWED_UP)


class RestrictionEnd:
    @act(
        source=RestrictionState.IN_FORCE, target=RestrictionState.EXPIRED, row="A §18.3", label=_("Note that the term is over"),
        basis=["mep30-14/15"], by=the_system(), requires=[guards.restriction_is_over], stops=RUNNING,
        emits=["restriction-order.ended"],
    )  # fmt: skip
    def note_term_over(self, asked: Asked) -> None:
        """A restriction is never lengthened by a holiday."""

    @act(
        source=DECIDED, target=RestrictionState.ENDED, row="A §18.3", label=_("Note that it ended by itself"),
        basis=["mep30-14/18"], by=HEAD, form="cases.measures.forms.EndedForm", stops=RUNNING,
        emits=["restriction-order.ended"],
    )  # fmt: skip
    def note_end(self, asked: Asked, *, end_reason: str, reasons: str) -> None:
        """The enterprise is dissolved, bankrupt, without licence, or closed by the government."""
        self.end_reason = end_reason

    @act(
        source=BINDING, row="A §18.3", label=_("Report to the government for closure"), basis=["mep30-14/8"], by=HEAD,
        route=[Role.UNIT_HEAD], requires=[guards.not_reported], form="cases.measures.forms.ClosureForm",
        documents=["GBB"],
        emits=["restriction-order.closure-reported"],
    )  # fmt: skip
    def report_for_closure(self, asked: Asked, *, closure_ground: str, government: str, reasons: str) -> None:
        """The government that may close an enterprise decides; the agency reports."""
        self.closure_ground, self.closure_reported_at = closure_ground, asked.at
