"""An event that nobody manages to consume becomes an administrator's task."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_noop

from foundation.agencies.models import Posting, Role
from foundation.notices.bell import Telling, notify, settle
from foundation.notices.models import Notice

from .models import Consumption

AFTER = 5  # failures, some minutes after the event
TEXT = gettext_noop(
    "An event could not be handed on after %(attempts)d attempts: %(topic)s, number %(number)d (%(listener)s)."
)


def raise_for(one: Consumption) -> None:
    """Tell the administrators once; the error itself stays on the row and in the log."""
    if one.attempts != AFTER:
        return
    facts = {"attempts": AFTER, "topic": one.event.topic, "number": one.event.sequence, "listener": one.listener}
    telling = Telling(_matter(one), TEXT, facts, level=Notice.Level.OVERDUE, url="/desk/", at_once=True)
    notify(Posting.objects.valid_on(timezone.localdate()).filter(role=Role.ADMINISTRATOR), telling)


def over(one: Consumption) -> None:
    if one.attempts > AFTER:
        settle(_matter(one))


def _matter(one: Consumption) -> str:
    return f"consumption:{one.pk}"
