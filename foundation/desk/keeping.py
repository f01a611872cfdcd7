"""Keeping what is typed in the form of an act until the act is performed, the draft written, or it is discarded."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone

from foundation.workflow.models import ActRecord

from .attempt import Attempt
from .models import Kept
from .turn import Mode

if TYPE_CHECKING:
    from .views.act import ActView

MARKS = ("seq", "key")
NOT_TYPED = {"csrfmiddlewaretoken", "confirmed", *MARKS}
NEVER_KEPT = "sealed-"  # an input whose name begins so holds what only a sealed row may keep
TYPED_IN = (Mode.PERFORM, Mode.DRAFT)


def keep(view: ActView) -> bool:
    """What stands in the form now; False where nothing is typed here, or where this very press was sent meanwhile."""
    post = view.request.POST
    key = post.get("key") or "-"
    if view.turn.mode not in TYPED_IN or ActRecord.objects.filter(key=key).exists():
        return False
    data = {name: [_storable(one) for one in texts] for name, texts in post.lists() if _may_be_kept(name)}
    return _write(_whose(view), key, {"data": data, "kept_at": timezone.now()})


def _write(whose: dict[str, Any], key: str, now: dict[str, Any]) -> bool:
    """In one statement, so that nothing comes back which the press of this key carried off in the same moment."""
    if Kept.objects.filter(**whose).exclude(done=key).update(**now):
        return True
    _row, born = Kept.objects.get_or_create(**whose, defaults=now)
    return born


def _may_be_kept(name: str) -> bool:
    return name not in NOT_TYPED and not name.startswith(NEVER_KEPT)


def _storable(text: str) -> str:
    """Without the characters that the database cannot hold; the form itself refuses them."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def forget(view: ActView) -> None:
    Kept.objects.filter(**_whose(view)).delete()


def sent(view: ActView) -> None:
    """Carried out or drafted: forgotten, and what this press types late is not kept again."""
    key = view.request.POST.get("key", "")
    Kept.objects.update_or_create(**_whose(view), defaults={"data": {}, "done": key, "kept_at": timezone.now()})


def kept(view: ActView) -> Kept | None:
    """What this officer, in this posting, typed before for this act."""
    return Kept.objects.filter(**_whose(view)).exclude(data={}).first() if view.turn.mode in TYPED_IN else None


def attempt_from(one: Kept, view: ActView) -> Attempt:
    """The form as it was left, on the object as it now is."""
    blank = Attempt.blank(view.act_, view.obj, view.actor).envelope.initial
    now, marks = {"occurred_at": f"{blank['occurred_at']:%Y-%m-%dT%H:%M}"}, {name: str(blank[name]) for name in MARKS}
    post = QueryDict(mutable=True)
    for name, texts in {**_listed(now), **one.data, **_listed(marks)}.items():
        post.setlist(name, texts)
    return Attempt.read(view.act_, view.obj, view.actor, post, {}, view.fixed_keys).looked_at()


def _listed(values: dict[str, str]) -> dict[str, list[str]]:
    return {name: [value] for name, value in values.items()}


def forget_old() -> int:
    """Delete what nobody came back to; how many."""
    until = timezone.now() - timedelta(days=settings.KEPT_DAYS)
    return Kept.objects.filter(kept_at__lt=until).delete()[0]


def _whose(view: ActView) -> dict[str, Any]:
    source = view.parent if view.births else view.obj
    about = source.about if source is not None else ""
    return {"posting": view.actor.posting, "about": about, "act": f"{view.bench.name}.{view.act_.name}"}
