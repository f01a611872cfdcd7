"""Who is told of a measure, and what follows from acts elsewhere."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cases.kin import merged_in
from cases.models import Case
from cases.owed import owed
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.agencies.queries import postings_of
from foundation.clocks.moments import local_day
from foundation.notices.bell import Telling, notify, settle
from foundation.notices.models import Notice
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.workflow.perform import perform
from foundation.workflow.service import newest

from . import original  # noqa: F401  its listeners
from .models import Seizure
from .states import SEIZURE_ENDED, SeizureState

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


def _of(event: Event) -> Seizure:
    return Seizure.objects.select_related("handler", "agency").get(pk=event.about.split(":")[1])


def _tell(seizure: Seizure, msgid: str, *, late: bool = False) -> None:
    telling = Telling(
        matter=seizure.about, msgid=msgid, about=seizure.about, url=f"/desk/seizure/{seizure.pk}/",
        level=Notice.Level.OVERDUE if late else Notice.Level.INFO, at_once=late,
    )  # fmt: skip
    who = [*([seizure.handler] if seizure.handler else []), *postings_of(seizure.agency, *HEADS)]
    notify(who, telling)


@listens("seizure.release-due")
def alert(event: Event) -> None:
    """The head and the handler hear at once that nothing may be kept any longer."""
    _tell(
        _of(event),
        gettext_noop("The term of a sealing or seizure is over, or it was not approved: release it at once."),
        late=True,
    )


@listens("seizure.made-at-once")
def report_to_the_head(event: Event) -> None:
    _tell(_of(event), gettext_noop("An urgent sealing or seizure was made: approve it or release it within the time."))


@listens("seizure.ended", "seizure.released")
def nobody_waits_any_more(event: Event) -> None:
    settle(event.about)


@listens("case.filed")
def belong_to_the_case(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    for seizure in Seizure.objects.filter(lead=case.lead_id, case=None).exclude(state__in=SEIZURE_ENDED):
        _follow(event, seizure, "join_case", {"case": case.pk.hex})


@listens("case.served")
def end_by_confiscation(event: Event) -> None:
    """The decision that confiscates the goods ends what was seized for it."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    if any(one.get("type") == "CONFISCATE_GOODS" for one in getattr(case, "other_penalties", None) or []):
        decision = newest(case.about, "CF")
        for seizure in Seizure.objects.filter(case__in=list(merged_in(case)), state=SeizureState.IN_FORCE):
            _follow(event, seizure, "note_confiscation", {"decision": decision.number if decision else ""})


@listens("seizure.auctioned")
def credit_the_proceeds(event: Event) -> None:
    """To the fine for which it was held; nothing is left to pay where they cover it."""
    seizure = _of(event)
    if not seizure.proceeds:
        return
    said = {"proceeds": str(seizure.proceeds), "receipt_number": seizure.receipt_number}
    payment = act_on(event, seizure.payment, "credit_proceeds", said).obj
    if owed(payment, local_day(event.occurred_at)).total == 0:
        act_on(event, payment, "settle")


def _follow(event: Event, seizure: Seizure, act: str, data: dict[str, Any]) -> None:
    """A consequence for one of several seizures: the event and the seizure together are the key."""
    perform(
        seizure, act, by=Actor.system(_("Consequence of %(topic)s") % {"topic": event.topic}),
        occurred_at=min(max(event.occurred_at, seizure.state_since), timezone.now()), data=data, expected_seq=seizure.seq,
        key=f"{event.pk.hex}:{seizure.pk.hex}",
    )  # fmt: skip
