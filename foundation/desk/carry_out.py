"""From the pressed button to the workflow: each returns the address of what is shown next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.workflow import drafts
from foundation.workflow.perform import perform as through_the_door
from foundation.workflow.refused import Refused

from .objects import url_of
from .opinions import draft_address

if TYPE_CHECKING:
    from .attempt import Attempt
    from .views.act import ActView


def perform(view: ActView, attempt: Attempt) -> str:
    return _perform(view, attempt, attempt.data)


def perform_approved(view: ActView, attempt: Attempt) -> str:
    """Exactly what was approved, whatever the page sent."""
    return _perform(view, attempt, view.turn.version.data)


def _perform(view: ActView, attempt: Attempt, data: dict) -> str:
    done = through_the_door(
        view.obj, view.act_.name, by=view.actor, occurred_at=attempt.at, data=data, expected_seq=attempt.seq,
        key=attempt.key, companions=attempt.companions, late_reason=attempt.late_reason,
    )  # fmt: skip
    return f"{url_of(done.obj)}?done={done.entry.seq}"


def write(view: ActView, attempt: Attempt) -> str:
    """A draft, or its next version, complete enough to be performed as it is."""
    from . import entry

    form = entry.filled(view.act_, view.obj, attempt.asked, attempt.data)
    if not form.is_valid():
        raise Refused(
            list(form.non_field_errors()), {name: errors for name, errors in form.errors.items() if name != "__all__"}
        )
    parent = view.parent.about if view.parent is not None else ""
    version = drafts.write(view.obj, view.act_, data=attempt.data, by=view.actor, at=timezone.now(), parent=parent)
    return draft_address(version.draft)


def refuse(view: ActView, attempt: Attempt) -> str:
    raise Refused(view.turn.reasons or [_("This is not your turn.")])
