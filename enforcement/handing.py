"""A matter that changes hands: it is shown to the receiver and begins there as a lead of its own (MEE30 art. 13 to 17)."""

from __future__ import annotations

from typing import Any

from foundation.agencies.models import Agency, Posting, Share
from foundation.documents.models import Document
from foundation.outbox.acting import act_on
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord

from .models import Lead
from .states import ClueSource


def works_here(agency: Agency) -> bool:
    """Whether somebody of that authority works with this installation."""
    return Posting.objects.filter(agency=agency).exists()


def bring_to(
    event: Event, receiver: Agency, lead: Lead, *, source: ClueSource, sender: Agency, letter: str, whole: Any = None
) -> None:
    """The receiver sees what was handed over, and a lead is born there; nothing where it works with other means."""
    if not works_here(receiver):
        return
    given = whole or lead
    Share.objects.get_or_create(
        about=given.about, agency=receiver, purpose="handed over", defaults={"since": event.occurred_at}
    )
    act_on(event, Lead(), "receive_handed_over", {
        "agency": receiver.pk, "source": source, "category": lead.category, "title": lead.title, "facts": getattr(given, "facts", lead.facts),
        "enterprise": lead.enterprise_id, "region": lead.region_id, "received_at": event.occurred_at.isoformat(),
        "origin": given.about, "origin_authority": sender.name, "origin_letter": letter,
    })  # fmt: skip


def hand_on(event: Event, given: Any, lead: Lead) -> None:
    """What the event of a hand-over announces: to whom, by which letter."""
    record = ActRecord.objects.get(about=given.about, seq=event.facts["seq"])
    letter = Document.objects.get(about=given.about, kind="YJ", seq=event.facts["seq"])
    receiver = Agency.objects.get(pk=record.data["receiver"])
    bring_to(
        event, receiver, lead, source=ClueSource.TRANSFER_IN, sender=given.agency, letter=letter.number, whole=given
    )
