"""Demanding payment (催告), and the time for the application to the court: A T25, T26 (ACL 53, 54)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import paying_guards as guards
from cases.states import OWED, PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, issued, record_service
from foundation.workflow.who import officers, the_system

from .payment import HANDLERS


class Demand:
    @act(
        source=OWED, row="A T25", label=_("Issue the demand letter"), basis=["acl/54"], by=officers(Role.AGENCY_HEAD),
        route=[Role.UNIT_HEAD], requires=[guards.overdue, guards.not_stayed, guards.decision_stands],
        form="cases.forms.DemandForm", documents=["CG"],
        final=True,
    )  # fmt: skip
    def issue_demand(self, asked: Asked, *, contact: str) -> None:
        """Names fine and surcharge to this day; an earlier letter is replaced by a new one."""

    @act(
        source=OWED, target=PaymentState.DEMANDED, row="A T25", label=_("Serve the demand letter"), basis=["acl/54", "apl/61"],
        by=SERVERS, with_=SECOND_SERVER, requires=[issued("CG", _("The demand letter has not been issued.")), guards.not_stayed],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], starts=["demand-wait"],
        emits=["payment.demanded"],
    )  # fmt: skip
    def serve_demand(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "CG", facts)
        self.demanded_at = asked.at

    @act(
        source=PaymentState.DEMANDED, row="A T25", label=_("Record the party's statement on the demand"), basis=["acl/54"],
        by=HANDLERS, form="cases.forms.StatementForm", final=True,
    )  # fmt: skip
    def record_demand_statement(self, asked: Asked, *, statement: str, answer: str) -> None:
        """The party may state and defend; what it says is checked and answered."""

    @act(
        source=OWED, row="A T26", label=_("Open the window for the application to the court"), basis=["acl/53"],
        by=the_system(), form="cases.forms.CourtWindowForm", starts=[Since("court-application", "remedies_ended_on")],
    )  # fmt: skip
    def open_court_window(self, asked: Asked, *, remedies_ended_on: Any) -> None:
        """From the end of the remedies, or of the deferral, the months for the application run."""

    @act(
        source=OWED, row="A T26", label=_("Note the application to the court"), basis=["acl/53"], by=the_system(),
        stops=["court-application"],
    )  # fmt: skip
    def note_application(self, asked: Asked) -> None:
        """A consequence of the application for enforcement."""

    @act(
        source=OWED, row="A T26", label=_("The right to apply to the court is lost"), basis=["acl/53"], by=the_system(),
        requires=[guards.window_is_over], stops=["court-application"], emits=["payment.right-lost"],
    )  # fmt: skip
    def lose_right(self, asked: Asked) -> None:
        """Nobody applied in time: the fine stays owed, but no court enforces it."""
        self.right_lost_on = asked.on
