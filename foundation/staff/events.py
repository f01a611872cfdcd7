"""What follows when people change: the list is carried out, and those concerned are told."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from foundation.agencies.models import Posting
from foundation.notices.bell import Telling, notify
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import HandOver
from .passing import pass_on

OFFERED = gettext_noop("Work is offered to you for hand-over.")
DECLINED = gettext_noop("Your hand-over was declined.")
DEPUTY = gettext_noop("You were appointed a deputy: choose that posting to act in it.")


@listens("handover.accepted")
def carry_out_the_list(event: Event) -> None:
    pass_on(HandOver.objects.get(pk=event.about.split(":")[1]), event)


@listens("handover.offered")
def tell_the_receiver(event: Event) -> None:
    _tell(event, event.facts["receiver"], OFFERED)


@listens("handover.declined")
def tell_the_giver(event: Event) -> None:
    _tell(event, event.facts["giver"], DECLINED)


@listens("deputy.appointed")
def tell_the_deputy(event: Event) -> None:
    _tell(event, event.facts["posting"], DEPUTY)


def _tell(event: Event, to: int, text: str) -> None:
    name, key = event.about.split(":")
    telling = Telling(matter=event.about, msgid=text, about=event.about, url=f"/desk/{name}/{key}/")
    notify(Posting.objects.get(pk=to), telling)
