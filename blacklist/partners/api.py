"""The partner API: changes, present state, acknowledgements, feedback, screening, the partner's own endpoint."""

from __future__ import annotations

import uuid
from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Query, Router
from ninja.errors import HttpError
from ninja.throttling import AuthRateThrottle

from blacklist.restrictions import answers
from blacklist.restrictions.models import Restriction
from blacklist.restrictions.state import state_of
from foundation.agencies.actor import Actor
from foundation.ledger.access import record_look
from foundation.workflow.perform import perform

from . import asking, feed, opening
from .auth import PartnerAuth
from .models import Delivery, Endpoint, Partner
from .schemas import Ack, Acknowledged, Changes, EndpointOut, FeedbackIn, OpenIn, ScreeningIn, ScreeningOut


class PartnerRequest(HttpRequest):
    """A request whose token was checked."""

    auth: Partner


router = Router(tags=["partners"], throttle=AuthRateThrottle("600/m"))


@router.get("/changes", response=Changes, auth=PartnerAuth("changes"))
def changes(request: PartnerRequest, after: int = Query(0, ge=0), limit: int = Query(100, ge=1, le=feed.PAGE)) -> Any:
    """The partner's messages with a sequence above `after`, oldest first, without gaps."""
    return feed.changes_after(request.auth, after, limit, timezone.now())


@router.get("/listings/{listing_id}", auth=PartnerAuth("listings"))
def listing(request: PartnerRequest, listing_id: uuid.UUID) -> dict[str, Any]:
    """The present state of a listing with the measures addressed to this partner; nothing once it has ended."""
    partner = request.auth
    record_look(Actor.partner(partner), f"listing:{listing_id.hex}", "partner.state")
    state = state_of(listing_id, partner, timezone.now())
    if state is None:
        raise Http404
    return state


@router.post("/acks", response=Acknowledged, auth=PartnerAuth("answers"))
def acks(request: PartnerRequest, payload: Ack) -> dict[str, Any]:
    """Say what became of a message. The same acknowledgement twice is once."""
    partner = request.auth
    delivery = _own(Delivery.objects.filter(partner=partner, pk=payload.message_id))
    facts = {"effective_on": payload.effective_on, "contact": payload.operator}
    if payload.state == "REJECTED":
        facts["reason"] = payload.reason
    answered = [answers.answer(one, partner, payload.state, facts) for one in answers.concerned(delivery, partner)]
    return {"restrictions": [{"restriction": one.pk, "state": one.state} for one in answered]}


@router.post("/feedback", response={201: None}, auth=PartnerAuth("answers"))
def feedback(request: PartnerRequest, payload: FeedbackIn) -> tuple[int, None]:
    """Report what was done about a restriction, or that nothing was."""
    by = Actor.partner(request.auth)
    restriction = _own(Restriction.objects.visible_to(by).filter(pk=payload.restriction))
    facts = {"action": payload.action, "taken_on": payload.date, "amount": payload.amount, "note": payload.note}
    perform(
        restriction, "give_feedback", by=by, occurred_at=timezone.now(), data=facts, expected_seq=restriction.seq,
        key=_key(request, restriction),
    )  # fmt: skip
    return 201, None


@router.post("/screening", response=ScreeningOut, auth=PartnerAuth("screening"))
def screening(request: PartnerRequest, payload: ScreeningIn) -> dict[str, Any]:
    """What stands against companies now. Every question is logged; no record does not mean compliant."""
    return {"answers": asking.answers(payload, request.auth)}


@router.get("/endpoint", response=EndpointOut, auth=PartnerAuth("endpoint"))
def endpoint(request: PartnerRequest) -> dict[str, Any]:
    """The partner's endpoint, whether it is open, and what has not arrived."""
    return _shown(_own(Endpoint.objects.filter(partner=request.auth)))


@router.post("/endpoint/open", response=EndpointOut, auth=PartnerAuth("endpoint"))
def open_endpoint(request: PartnerRequest, payload: OpenIn) -> dict[str, Any]:
    """Open it again, the gap in view: a handshake is sent at once."""
    found = _own(Endpoint.objects.filter(partner=request.auth).select_related("partner"))
    try:
        opening.open_endpoint(found, seen=payload.outstanding, now=timezone.now())
    except opening.NotOpened as refused:
        raise HttpError(409, str(refused)) from refused
    return _shown(Endpoint.objects.get(pk=found.pk))


def _key(request: PartnerRequest, restriction: Restriction) -> str:
    """The same `Idempotency-Key` for the same restriction is the same report."""
    given = request.headers.get("Idempotency-Key") or uuid.uuid4().hex
    return "feedback:" + sha256(f"{restriction.pk}:{given}".encode()).hexdigest()


def _own(rows: Any) -> Any:
    """The one row, if it is the partner's; else the same answer as if it did not exist."""
    found = rows.first()
    if found is None:
        raise Http404
    return found


def _shown(endpoint: Endpoint) -> dict[str, Any]:
    gap = opening.gap_of(endpoint.partner)
    return {
        "url": endpoint.url, "open": endpoint.open, "closed_reason": endpoint.closed_reason,
        "resting_until": endpoint.resting_until, "sequence": endpoint.partner.last_number,
        "outstanding": gap.outstanding, "first_outstanding": gap.first, "last_outstanding": gap.last,
    }  # fmt: skip
