"""What follows from an admitted ledger and from each case taken over. Twice is once."""

from __future__ import annotations

from cases.models import Case, Payment
from cases.states import CaseState
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord

from .models import MoveIn
from .run import reconciliation, take_part
from .states import MoveInState

OWES = (CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED)


@listens("movein.admitted", "movein.carried-on")
def take_over_the_ledger(event: Event) -> None:
    """One part for each event, so that the relay serves others between; an event whose part is done says nothing."""
    movein = MoveIn.objects.get(pk=event.about.split(":")[1])
    if movein.state != MoveInState.ADMITTED or movein.done != event.facts.get("done", 0):
        return
    if (part := take_part(movein)) is None:
        act_on(event, movein, "reconcile", reconciliation(movein))
    else:
        act_on(event, movein, "carry_on", part)


@listens("case.taken-over")
def take_over_the_duty_to_pay(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    if case.fine and case.state in OWES and not Payment.objects.filter(decision=case.about).exists():
        given = ActRecord.objects.get(about=case.about, act="take_over").data
        facts = {"case": case.pk.hex, "paid": given["paid"], "paid_on": given["paid_on"]}
        act_on(event, Payment(), "take_over", facts)
