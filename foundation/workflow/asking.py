"""All that is asked before an act changes anything. Each step raises Refused, with every reason it found."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.prepared import Prepared, given

from . import deputies, drafts
from .act import Act
from .asked import Asked
from .drafts import Approval
from .forms import ActForm
from .models import ActRecord, Draft
from .plain import can_be_kept
from .refused import Refused, Stale
from .times import settled, time_refusals
from .why_not import reasons


def fetch(obj: Any, by: Actor) -> Any:
    """The object as the database has it, locked, if `by` may see it. An unborn one is made anew, by its key alone."""
    if obj._state.adding:
        return type(obj)(pk=obj.pk)
    found = locked(obj._meta.model).first(pk=obj.pk)
    if found is None or not obj._meta.model.objects.all().shows(found, by):
        raise Refused([_("There is no such object, or you may not see it.")])
    return found


@cache
def locked(model: Any) -> Prepared:
    """The row of a key, locked until the transaction ends."""
    return Prepared(
        lambda: model.objects.order_by().select_for_update(of=("self",)).filter(pk=given(model, "id", "pk"))
    )


def refuse_stale(obj: Any, expected_seq: int) -> None:
    if obj.seq != expected_seq:
        since = ActRecord.objects.filter(about=obj.about, seq__gt=expected_seq)
        raise Stale(_("The matter moved on since you opened it; look at what changed and try again."), list(since))


def approval(obj: Any, act: Act, asked: Asked) -> Approval | None:
    """The draft that was approved, held until the transaction ends; or why there is none. Nothing without a route."""
    if not act.route:
        return None
    return drafts.approved(drafts.lock(obj.about, act.name), act, asked.by)


def ask(obj: Any, act: Act, asked: Asked, approved: Approval | None) -> None:
    """Time, state, role, guards, opinions and those who take part."""
    refusals = [*time_refusals(obj, asked), *reasons(obj, act, asked, approved)]
    if act.with_:
        refusals += act.with_.refusals(obj, asked)
        refusals += [why for one in asked.companions if (why := deputies.refusal(obj, act, one))]
    elif asked.companions:
        refusals.append(_("Nobody else takes part in this act."))
    if refusals:
        raise Refused(refusals)


def with_opinions(approved: Approval | None, asked: Asked, data: dict[str, Any]) -> tuple[Asked, Draft | None]:
    """The decider performs exactly what was approved; the opinions go with the act to its documents."""
    version = approved.version if approved else None
    if approved is None or version is None:
        return asked, None
    if not drafts.same_data(version, data):
        raise Refused([_("This is not what was approved; return the draft to change it.")])
    opinions = list(approved.opinions)
    asked = settled(asked, *(opinion.given_at for opinion in opinions))
    if any(opinion.given_at > asked.at for opinion in opinions):
        raise Refused([_("An act cannot lie before the opinions on which it rests.")])
    return asked.with_opinions(opinions), version.draft


def validate(obj: Any, act: Act, asked: Asked, data: dict[str, Any]) -> ActForm:
    """The form, filled and found right."""
    form = act.form_class(data, obj=obj, asked=asked)
    if unknown := sorted(set(data) - set(form.fields)):
        raise Refused([], {name: [_("This act has no such field.")] for name in unknown})
    if unreadable := sorted(name for name, value in data.items() if not can_be_kept(value)):
        raise Refused([], {name: [_("This holds a character that cannot be kept.")] for name in unreadable})
    if not form.is_valid():
        raise Refused(form.non_field_errors(), {n: e for n, e in form.errors.items() if n != "__all__"})
    return form


def refuse_foreign(obj: Any, act: Act, asked: Asked) -> None:
    """What an officer lets be born belongs to his agency, whatever it springs from, and to a matter open to him."""
    if not act.is_birth or asked.by.posting is None:
        return
    if refusals := [*filter(None, [act.by.foreign(obj, asked.by.posting)]), *obj.bars(asked)]:
        raise Refused(refusals)
