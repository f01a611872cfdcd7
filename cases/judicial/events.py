"""Who is told when a transfer moves from one side to the other; the bell says so, the page shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_noop

from cases.beside import stands_beside
from foundation.agencies.models import Posting, Role
from foundation.agencies.queries import postings_of
from foundation.notices.bell import Telling, notify, settle
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import Transfer
from .states import TransferState

stands_beside("transfers", ended=(TransferState.CLOSED, TransferState.HEAD_REFUSED))
Receivers = Callable[[Transfer], Iterable[Posting]]


def _at(relation: str, *roles: Role) -> Receivers:
    def receivers(transfer: Any) -> Iterable[Posting]:
        agency = getattr(transfer, relation)
        return postings_of(agency, *roles) if agency else []

    return receivers


def _handler(transfer: Transfer) -> Iterable[Posting]:
    return [transfer.handler]


POLICE = _at("police", Role.POLICE_OFFICER, Role.POLICE_HEAD)
PROSECUTORS = (Role.PROSECUTOR, Role.CHIEF_PROSECUTOR)
TOLD: dict[str, tuple[str, list[Receivers]]] = {
    "transfer.delivered": (
        gettext_noop("A suspected crime was handed over to you."), [POLICE, _at("supervisor", *PROSECUTORS)],
    ),
    "transfer.accepted": (gettext_noop("The police accepted your transfer."), [_handler]),
    "transfer.material-asked": (gettext_noop("The police ask for missing material."), [_handler]),
    "transfer.material-supplied": (gettext_noop("The material you asked for was supplied."), [POLICE]),
    "transfer.filing-told": (gettext_noop("The police filed a criminal case."), [_handler]),
    "transfer.not-filed": (gettext_noop("The police did not file a criminal case."), [_handler]),
    "transfer.sent-for-prosecution": (
        gettext_noop("A case was sent to you for prosecution."), [_at("prosecution", *PROSECUTORS)],
    ),
    "transfer.indicted": (gettext_noop("A case was brought before the court."), [_at("court", Role.COURT_CLERK), _handler]),
    "transfer.returned": (gettext_noop("A transferred case came back: its clock runs again."), [_handler]),
}  # fmt: skip


@listens(*TOLD)
def tell_the_other_side(event: Event) -> None:
    transfer = Transfer.objects.get(pk=event.about.split(":")[1])
    text, sides = TOLD[event.topic]
    settle(event.about)
    telling = Telling(matter=event.about, msgid=text, about=event.about, url=f"/desk/transfer/{transfer.pk}/")
    for receivers in sides:
        notify(receivers(transfer), telling)


@listens("transfer.closed")
def nobody_waits_any_more(event: Event) -> None:
    settle(event.about)
