"""Approve (审批): agree to the draft that waits for this officer, or perform exactly what was approved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.actor import Actor
from foundation.desk.draft_state import Way, way_of
from foundation.desk.offers import asked_now, unborn
from foundation.desk.opinions import act_of, draft_address
from foundation.desk.registry import BENCHES, Bench, births_from
from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.models import ActRecord, Draft, DraftVersion, Opinion, Verdict
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from foundation.workflow.why_not import reasons

from .plan import Plan, Pressing

AGREED, PERFORMED = gettext_lazy("Agree: %(act)s"), gettext_lazy("Perform: %(act)s")
DID_AGREE, DID_PERFORM = gettext_lazy("Agreed: %(act)s"), gettext_lazy("Performed: %(act)s")
CORRECTION = "correct_record"


@dataclass(frozen=True)
class Waiting:
    """An open draft beside one row, and whether it is this officer's turn with it."""

    version: DraftVersion
    act: Act
    decides: bool
    reasons: list[str] = field(default_factory=list)


class Approving:
    name, form = "approve", None
    label, button = gettext_lazy("Approve"), gettext_lazy("Approve")

    def offered(self, bench: Bench, by: Actor) -> bool:
        acts = [*bench.acts.values(), *(child.acts[birth.act] for child, birth in births_from(bench.model))]
        return any(act.route and by.role in (*act.route, *act.by.roles) for act in acts)

    def plan(self, obj: Any, by: Actor) -> Plan:
        found = [waiting(draft, obj, by) for draft in open_drafts(obj)]
        mine = [one for one in found if not one.reasons]
        if len(mine) == 1:
            return planned(mine[0])
        return Plan(reasons=_none_or_several(found, mine))

    def do(self, obj: Any, by: Actor, pressing: Pressing) -> str:
        version = _seen(obj, by, pressing)
        try:
            return done_before(version, by, pressing.key) or _now(obj, version, by, pressing)
        except Refused:
            if done := done_before(version, by, pressing.key):  # two presses raced
                return done
            raise

    def not_seen(self, obj: Any, by: Actor) -> Refused:
        return Refused(
            self.plan(obj, by).reasons or [_("The draft came after you opened this page; look at it first.")]
        )


def planned(one: Waiting) -> Plan:
    words = PERFORMED if one.decides else AGREED
    return Plan(str(words) % {"act": one.act.label}, version=one.version.pk, url=draft_address(one.version.draft))


def _seen(obj: Any, by: Actor, pressing: Pressing) -> DraftVersion:
    """The version that the officer had before his eyes."""
    of_row = Q(draft__about=obj.about) | Q(draft__parent=obj.about)
    version = DraftVersion.objects.filter(of_row, pk=pressing.version).select_related("draft__agency").first()
    if version is None:
        raise Approving().not_seen(obj, by)
    return version


def _now(obj: Any, version: DraftVersion, by: Actor, pressing: Pressing) -> str:
    one = waiting(version.draft, obj, by)
    if one.version != version:
        raise Refused([_("The draft was written anew since you opened this page.")])
    if version.draft.used_seq is not None:
        raise Refused([_("The draft was performed meanwhile.")])
    if one.reasons:
        raise Refused(one.reasons)
    return _decide(obj, one, by, pressing) if one.decides else _agree(one, by)


def open_drafts(obj: Any) -> list[Draft]:
    """Drafts on this object, and of what is to spring from it."""
    found = Draft.objects.filter(Q(about=obj.about) | Q(parent=obj.about), used_seq=None)
    return list(found.select_related("agency").order_by("begun_at"))


def waiting(draft: Draft, obj: Any, by: Actor) -> Waiting:
    act, version = act_of(draft), drafts.latest(draft)
    approved = way_of(version, act) is Way.APPROVED
    decides = approved and by.role in act.by.roles
    if decides:
        why = _not_to_decide(draft, act, obj, by)
    elif approved:
        why = [_("approved; to be performed by: %(who)s") % {"who": act.by}]
    else:
        why = drafts.refusals(version, act, by, timezone.now())
    return Waiting(version, act, decides, [f"{act.label}: {one}" for one in why])


def _not_to_decide(draft: Draft, act: Act, obj: Any, by: Actor) -> list[str]:
    if act.name == CORRECTION:
        return [_("A correction shows its consequences first; open the matter.")]
    if act.with_:
        return [_("Others take part in this act; open the matter and name them.")]
    return [str(one) for one in reasons(target(draft, obj, by), act, asked_now(by))]


def _none_or_several(found: list[Waiting], mine: list[Waiting]) -> list[str]:
    if mine:
        names = _(", ").join(str(one.act.label) for one in mine)
        return [_("Several drafts wait for you here (%(acts)s); open the matter.") % {"acts": names}]
    return [why for one in found for why in one.reasons] or [_("No draft waits here.")]


def target(draft: Draft, obj: Any, by: Actor) -> Any:
    """What the drafted act is performed on: the row, or what is to be born from it."""
    if draft.about == obj.about:
        return obj
    bench = BENCHES[draft.model.split(".")[-1]]
    birth = next(one for one in bench.births if one.act == draft.act and one.parent == obj._meta.model_name)
    child = unborn(bench, birth, by, obj)
    child.pk = bench.model._meta.pk.to_python(draft.about.split(":")[1])
    return child


def done_before(version: DraftVersion, by: Actor, key: str) -> str:
    """What the first press of this button did; nothing where this is the first."""
    act = act_of(version.draft)
    if ActRecord.objects.filter(key=key, actor=by.code, act=act.name).exists():
        return str(DID_PERFORM) % {"act": act.label}
    if Opinion.objects.filter(version=version, by=by.office, verdict=Verdict.AGREE).exists():
        return str(DID_AGREE) % {"act": act.label}
    return ""


def _decide(obj: Any, one: Waiting, by: Actor, pressing: Pressing) -> str:
    on = target(one.version.draft, obj, by)
    seq = 0 if on is not obj else pressing.seq
    perform(
        on, one.act.name, by=by, occurred_at=timezone.now(), data=one.version.data, expected_seq=seq, key=pressing.key
    )
    return str(DID_PERFORM) % {"act": one.act.label}


def _agree(one: Waiting, by: Actor) -> str:
    drafts.opine(one.version, one.act, by=by, at=timezone.now())
    return str(DID_AGREE) % {"act": one.act.label}
