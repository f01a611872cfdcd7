"""Remind (催办): the bell of whose turn it is, or of the handler; once a day for each matter."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.agencies.queries import postings_of
from foundation.desk.display import along
from foundation.desk.draft_state import Way, way_of
from foundation.desk.objects import url_of, within
from foundation.desk.opinions import act_of
from foundation.desk.registry import Bench, bench_of
from foundation.notices.bell import Telling, notify
from foundation.notices.models import Notice
from foundation.workflow import drafts
from foundation.workflow.models import Draft
from foundation.workflow.refused import Refused

from .approving import open_drafts
from .plan import Plan, Pressing, named

TEXT = gettext_noop("%(who)s reminds you: %(what)s.")


class Reminding:
    name, form = "remind", None
    label, button = gettext_lazy("Remind"), gettext_lazy("Remind")

    def offered(self, bench: Bench, by: Actor) -> bool:
        return bool(bench.handler or any(act.route for act in bench.acts.values()))

    def plan(self, obj: Any, by: Actor) -> Plan:
        try:
            whom = to_whom(obj, by)
        except Refused as refusal:
            return Plan(reasons=refusal.reasons)
        if told_today(obj):
            return Plan(reasons=[_("Was reminded of today already.")])
        return Plan(_("Remind: %(who)s") % {"who": names(whom)})

    def do(self, obj: Any, by: Actor, pressing: Pressing) -> str:
        whom = to_whom(obj, by)
        said = _("Reminded: %(who)s") % {"who": names(whom)}
        if before := told_today(obj):
            if before.params.get("key") == pressing.key:
                return said
            raise Refused([_("Was reminded of today already.")])
        notify(whom, _telling(obj, by, pressing.key))
        return said


def to_whom(obj: Any, by: Actor) -> list[Posting]:
    """Whose turn a draft says it is, else the handler's; never who reminds. Raises Refused where there is nobody."""
    if not within(obj, by):
        raise Refused([_("Only the agency in charge may do this.")])
    turns = [one for draft in open_drafts(obj) for one in _turn(draft)] or _handler(obj)
    found = {one.pk: one for one in turns if one.valid_on(timezone.localdate())}
    others = [one for one in found.values() if one.officer_id != by.officer_id]
    if not others:
        raise Refused(
            [_("It is your own turn.") if found else _("Nobody handles this at present; there is nobody to remind.")]
        )
    return others


def _turn(draft: Draft) -> list[Posting]:
    act, version = act_of(draft), drafts.latest(draft)
    if way_of(version, act) is Way.RETURNED:
        return [draft.keeper or version.by]
    step = drafts.next_step(version, act)
    return list(postings_of(draft.agency, *([step] if step else act.by.roles)).select_related("officer"))


def _handler(obj: Any) -> list[Posting]:
    path = bench_of(obj).handler
    handler = along(obj, path) if path else None
    return [handler] if handler is not None else []


def matter(obj: Any) -> str:
    return f"remind:{obj.about}:{timezone.localdate():%Y%m%d}"


def told_today(obj: Any) -> Notice | None:
    return Notice.objects.filter(matter=matter(obj)).first()


def names(whom: list[Posting]) -> str:
    return _(", ").join(f"{one.officer} ({one.get_role_display()})" for one in whom)


def _telling(obj: Any, by: Actor, key: str) -> Telling:
    params = {"who": by.name, "what": named(obj), "key": key}
    return Telling(matter(obj), TEXT, params, about=obj.about, url=url_of(obj), level=Notice.Level.SOON)
