"""What a hearing does to the case: from the request to its end the decision limit rests (§1; A8)."""

from __future__ import annotations

from cases.excluded import count_again, exclude
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import Hearing


@listens("hearing.accepted")
def rest(event: Event) -> None:
    """Only the hearing on the penalty itself concerns the limit for deciding it."""
    hearing = Hearing.objects.get(pk=event.about.split(":")[1])
    if hearing.about_the_case:
        exclude(event, hearing.case, hearing.about, hearing.requested_at)


@listens("hearing.held", "hearing.ended")
def run_on(event: Event) -> None:
    hearing = Hearing.objects.get(pk=event.about.split(":")[1])
    count_again(event, hearing.case, hearing.about)
