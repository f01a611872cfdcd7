"""The session is bound to one posting; `request.actor` is that officer once both factors are complete."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from .actor import Actor
from .models import Posting
from .standing import POSTING, SECOND_FACTOR, turned_back

__all__ = ["POSTING", "SECOND_FACTOR", "ActorMiddleware", "actor_of", "postings_held"]


def postings_held(user: Any) -> list[Posting]:
    """What an officer holds today."""
    held = Posting.objects.valid_on(timezone.localdate()).filter(officer=user)
    return list(held.select_related("officer", "agency", "deputy_for__officer"))


def actor_of(request: HttpRequest) -> Actor | None:
    """The officer who works in this session: in the posting chosen, or in the only one.

    When the chosen posting ends, nobody slips into another of his: he chooses again.
    """
    if not request.user.is_authenticated or not request.session.get(SECOND_FACTOR):
        return None
    held, chosen = postings_held(request.user), request.session.get(POSTING)
    working = [one for one in held if chosen in (None, one.pk)]
    return Actor.officer(working[0]) if len(working) == 1 else None


class ActorMiddleware:
    """Says who acts, and turns back who has signed in by halves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request))  # type: ignore[attr-defined]
        return turned_back(request) or self.get_response(request)
