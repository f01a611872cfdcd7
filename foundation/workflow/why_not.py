"""Every reason why an act is unavailable now; an empty list means: go ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor

from . import deputies, drafts
from .act import Act
from .asked import Asked
from .declarations import acts_of, sources_of


def why_not(obj: Any, name: str, *, by: Actor, at: datetime | None = None) -> list[str]:
    """What keeps `by` from performing the act; who takes part is asked only when it is performed."""
    act = acts_of(type(obj))[name]
    asked = Asked(by, at or timezone.now())
    return list(reasons(obj, act, asked))


def reasons(obj: Any, act: Act, asked: Asked, approved: drafts.Approval | None = None) -> Iterator[str]:
    """State, role, guards and opinions, in this order. `approved`: what is known of the draft already."""
    if str(obj.state) not in sources_of(type(obj), act):
        yield wrong_state(obj, act)
        return
    if (refusal := act.by.refusal(obj, asked)) or (
        asked.by.posting and (refusal := deputies.refusal(obj, act, asked.by.posting))
    ):
        yield refusal
    if not act.is_birth:
        yield from obj.bars(asked)
    for guard in act.requires:
        if refusal := guard(obj, asked):
            yield refusal if isinstance(refusal, str) else str(refusal)  # who is named in it stays known
    if act.route:
        approval = approved or drafts.approved(drafts.open_draft(obj.about, act.name), act, asked.by)
        if approval.refusal:
            yield approval.refusal


def wrong_state(obj: Any, act: Act) -> str:
    labels = dict(obj._meta.get_field("state").choices)
    wanted = _(", ").join(str(labels.get(source, _("not yet born"))) for source in act.sources)
    now = labels.get(str(obj.state)) or _("not yet born")
    return _("Possible in: %(wanted)s; the present state is: %(now)s.") % {"wanted": wanted, "now": now}
