"""What follows from a recusal, a request for assistance, a designation."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from cases.states import STANDS_STILL
from enforcement.handing import bring_to, works_here
from enforcement.states import ClueSource
from foundation.agencies.models import Role, Share
from foundation.agencies.queries import postings_of
from foundation.documents import facts
from foundation.notices.bell import Telling, notify, settle
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import Assistance, Dispute, Recusal
from .states import AssistanceState

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


def telling(event: Event, kind: str, text: str) -> Telling:
    key = event.about.split(":")[1]
    return Telling(matter=event.about, msgid=text, about=event.about, url=f"/desk/{kind}/{key}/")


@listens("recusal.requested")
def tell_the_heads(event: Event) -> None:
    recusal = Recusal.objects.get(pk=event.about.split(":")[1])
    notify(postings_of(recusal.agency, *HEADS), telling(event, "recusal", gettext_noop("A recusal is to be decided.")))


@listens("recusal.granted", "recusal.refused", "assistance.answered")
def nobody_waits_any_more(event: Event) -> None:
    settle(event.about)


@listens("assistance.asked")
def show_it_to_the_authority_asked(event: Event) -> None:
    one = Assistance.objects.get(pk=event.about.split(":")[1])
    if one.state == AssistanceState.ASKED and works_here(one.receiver):
        Share.objects.get_or_create(
            about=one.about, agency=one.receiver, purpose="assistance", defaults={"since": event.occurred_at}
        )
        asked = gettext_noop("Another authority asks you for assistance.")
        notify(postings_of(one.receiver, *HEADS), telling(event, "assistance", asked))


@listens("dispute.reported")
def tell_the_superior(event: Event) -> None:
    dispute = Dispute.objects.get(pk=event.about.split(":")[1])
    told = gettext_noop("A question of jurisdiction is to be decided.")
    notify(postings_of(dispute.superior, Role.SUPERIOR), telling(event, "dispute", told))


@listens("dispute.designated")
def follow_the_designation(event: Event) -> None:
    """The holder gives the matter up, and it begins anew at the authority designated."""
    settle(event.about)
    dispute = Dispute.objects.get(pk=event.about.split(":")[1])
    lead = dispute.lead
    if dispute.designated is None or dispute.designated_id == lead.agency_id:
        return
    for holding in lead.cases.filter(state__in=STANDS_STILL) if lead.cases.exists() else [lead]:
        if holding.state != "TRANSFERRED_ADMIN":
            act_on(event, holding, "give_up_by_designation", each=True)
    letter = facts.number_of(dispute.about, "ZDG")
    bring_to(event, dispute.designated, lead, source=ClueSource.SUPERIOR, sender=dispute.superior, letter=letter)
