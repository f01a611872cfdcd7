"""The session is bound to one posting; `request.actor` is that officer once both factors are complete."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from .actor import Actor
from .models import Posting

POSTING = "posting"
SECOND_FACTOR = "second_factor"


def actor_of(request: HttpRequest) -> Actor | None:
    """The officer who works in this session, or nobody."""
    user = request.user
    if not user.is_authenticated or not request.session.get(SECOND_FACTOR):
        return None
    mine = Posting.objects.valid_on(timezone.localdate()).filter(officer=user).select_related("officer", "agency")
    chosen = mine.filter(pk=request.session.get(POSTING)).first() or mine.first()
    return Actor.officer(chosen) if chosen else None


class ActorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)
