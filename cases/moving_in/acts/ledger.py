"""Bringing in a ledger: uploaded, admitted by the head or the administrator of the agency, carried out row by row."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.moving_in.states import MoveInState
from enforcement.acts.taking_over import ADMITTING
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system


class LedgerActs:
    @act(
        source=BIRTH, target=MoveInState.UPLOADED, row="S M0", label=_("Upload a ledger"), by=ADMITTING,
        form="cases.moving_in.ledger_forms.UploadForm",
    )  # fmt: skip
    def upload_ledger(self, asked: Asked, *, ledger: dict[str, Any], note: str) -> None:
        self.agency, self.sha256, self.name, self.note = asked.by.agency, ledger["sha256"], ledger["name"], note

    @act(
        source=MoveInState.UPLOADED, target=MoveInState.ADMITTED, row="S M0", label=_("Admit the ledger"), by=ADMITTING,
        form="cases.moving_in.ledger_forms.AdmitForm", emits=["movein.admitted"],
    )  # fmt: skip
    def admit_ledger(self, asked: Asked, *, looked: bool) -> None:
        """Rows at fault are refused one by one; the others are taken."""
        self.admitted_by = asked.by.posting

    @act(
        source=MoveInState.UPLOADED, target=MoveInState.DISCARDED, row="S M0", label=_("Discard the ledger"), by=ADMITTING,
        form="cases.moving_in.ledger_forms.DiscardForm",
    )  # fmt: skip
    def discard_ledger(self, asked: Asked, *, reason: str) -> None:
        self.note = reason

    @act(
        source=MoveInState.ADMITTED, row="S M4", label=_("Carry out a part of the ledger"), by=the_system(),
        form="cases.moving_in.ledger_forms.PartForm", emits=["movein.carried-on"],
    )  # fmt: skip
    def carry_on(self, asked: Asked, *, done: int, given: int, refused: list[Any]) -> None:
        """The rows up to `done` are taken over or refused, each by acts of its own; the event calls the next part."""
        self.done, self.given, self.refused = done, given, [*self.refused, *refused]

    @act(
        source=MoveInState.ADMITTED, target=MoveInState.DONE, row="S M5", label=_("Reconcile"), by=the_system(),
        form="cases.moving_in.ledger_forms.TotalsForm",
    )  # fmt: skip
    def reconcile(self, asked: Asked, *, totals: dict[str, Any], refused: list[Any]) -> None:
        self.totals, self.refused = totals, refused
