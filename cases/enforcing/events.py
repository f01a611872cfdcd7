"""What enforcement hears: decisions that change, executions that are suspended, applications that are made."""

from __future__ import annotations

from cases.beside import stands_beside
from cases.models import Case, Payment
from cases.owed import owed
from cases.states import OWED, UNDONE, Overlay, PaymentState
from foundation.clocks.moments import local_day
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .states import OVER, TAKEN_UP

stands_beside("court_applications", ended=(*OVER, *TAKEN_UP))


@listens("court-application.made")
def note_application(event: Event) -> None:
    payment = Payment.objects.get(pk=event.facts["payment"])
    if payment.state in OWED:
        act_on(event, payment, "note_application")


@listens("case.decision-changed")
def follow_the_decision(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    change(event, case.about, case.overlay, str(case.fine))


@listens("remedy.ended")
def follow_the_outcome(event: Event) -> None:
    """Of a decision beside the case, such as a daily penalty; the case's own changes by its overlay."""
    if not event.facts["of"].startswith("case:"):
        change(event, event.facts["of"], event.facts["result"], event.facts["fine"])


def change(event: Event, decision: str, effect: str, fine: str) -> None:
    """The duty to pay falls with its decision, or is lowered with it; an illegality that was confirmed leaves it."""
    payment = Payment.objects.filter(decision=decision).exclude(state=PaymentState.FALLEN).first()
    if payment is None:
        return
    if effect in UNDONE:
        act_on(event, payment, "fall")
    elif effect == Overlay.VARIED:
        _lower(event, payment, fine)


def _lower(event: Event, payment: Payment, fine: str) -> None:
    lowered = act_on(event, payment, "lower_fine", {"fine": fine}).obj
    if lowered.state in OWED and owed(lowered, local_day(event.occurred_at)).total == 0:
        act_on(event, lowered, "settle")


@listens("remedy.stayed")
def stay(event: Event) -> None:
    for payment in Payment.objects.filter(decision=event.facts["of"], state__in=OWED, stayed_at=None):
        act_on(event, payment, "stay_execution")


@listens("remedy.stay-lifted", "remedy.ended")
def go_on(event: Event) -> None:
    """When no other remedy keeps it suspended."""
    for payment in Payment.objects.filter(decision=event.facts["of"], stayed_at__isnull=False):
        kept = payment.case.remedies.filter(of=payment.decision, stayed_at__isnull=False).exists()
        if not kept and payment.state != PaymentState.FALLEN:
            act_on(event, payment, "resume_execution")
