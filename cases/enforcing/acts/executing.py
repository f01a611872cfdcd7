"""The execution by the court: done, stopped, resumed, ended: A T27, §12 (ACL 39, 40)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.enforcing import guards
from cases.enforcing.states import ApplicationState
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system

from .applying import HANDLERS

GROUND_FORM = "cases.enforcing.forms.GroundForm"


class Executing:
    @act(
        source=ApplicationState.GRANTED, target=ApplicationState.EXECUTED, row="A T27", label=_("Note that it was executed"),
        basis=["acl/57"], by=HANDLERS, requires=[guards.all_was_paid], form="enforcement.forms.ReasonsForm",
        emits=["court-application.executed"],
    )  # fmt: skip
    def note_execution(self, asked: Asked, *, reasons: str) -> None:
        self.outcome = reasons

    @act(
        source=ApplicationState.GRANTED, target=ApplicationState.STOPPED, row="A §12", label=_("Note that the execution is stopped"),
        basis=["acl/39"], by=HANDLERS, form=GROUND_FORM, starts=["execution-stop"], emits=["court-application.stopped"],
    )  # fmt: skip
    def note_stop(self, asked: Asked, *, ground: str, reasons: str) -> None:
        """Not resumed within three years, it is not executed any more."""
        self.outcome = reasons

    @act(
        source=ApplicationState.STOPPED, target=ApplicationState.GRANTED, row="A §12", label=_("Note that the execution is resumed"),
        basis=["acl/39"], by=HANDLERS, requires=[guards.stop_is_not_final], form="enforcement.forms.ReasonsForm",
        stops=["execution-stop"], emits=["court-application.resumed"],
    )  # fmt: skip
    def note_resumption(self, asked: Asked, *, reasons: str) -> None:
        """The ground of the stop is gone."""

    @act(
        source=[ApplicationState.GRANTED, ApplicationState.STOPPED], target=ApplicationState.ENDED, row="A §12",
        label=_("Note that the execution is ended"), basis=["acl/40"], by=HANDLERS, form=GROUND_FORM,
        stops=["execution-stop"], emits=["court-application.ended"],
    )  # fmt: skip
    def note_end(self, asked: Asked, *, ground: str, reasons: str) -> None:
        self.outcome = reasons

    @act(
        source=ApplicationState.STOPPED, target=ApplicationState.ENDED, row="A §12", label=_("Not executed any more"),
        basis=["acl/39"], by=the_system(), requires=[guards.stop_is_final], stops=["execution-stop"],
        emits=["court-application.ended"],
    )  # fmt: skip
    def lapse_execution(self, asked: Asked) -> None:
        """Three years after the stop."""
