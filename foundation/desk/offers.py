"""What an officer may do with an object now, and for the rest why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.declarations import sources_of
from foundation.workflow.models import Draft
from foundation.workflow.why_not import reasons

from .clock_face import basis_text
from .draft_state import Way, may_be_written, way_of
from .objects import url_of
from .registry import Bench, Birth, bench_of, births_from


@dataclass(frozen=True)
class Offer:
    """One act as a button: where it leads, or every reason why it is grey. `who`: those who may, if not this officer."""

    name: str
    label: str
    url: str
    basis: str
    reasons: tuple[str, ...] = ()
    who: str = ""
    main: bool = False
    ahead: bool = False  # a draft may be written although what it is for cannot be performed yet

    @property
    def possible(self) -> bool:
        return not self.reasons and not self.who


def offers(obj: Any, by: Actor) -> list[Offer]:
    """Every act that starts from the present state: the officer's own, and those of others; then what may spring from it."""
    bench = bench_of(obj)
    here = [act for act in bench.acts.values() if not act.is_birth and str(obj.state) in sources_of(bench.model, act)]
    found = [offer for act in here for offer in _offer(obj, bench, act, by)]
    born = [offer for child, birth in births_from(obj) for offer in _birth_offer(obj, child, birth, by)]
    return sorted([*found, *born], key=lambda offer: (not offer.main, offer.name == "correct_record"))


def _offer(obj: Any, bench: Bench, act: Act, by: Actor) -> Iterator[Offer]:
    if "officer" not in act.by.kinds:
        return
    url = url_of(obj, "act", act.name)
    yield from _to(act, by, obj, url, bench.drafters, act.name in bench.main_acts)


def _birth_offer(parent: Any, bench: Bench, birth: Birth, by: Actor) -> Iterator[Offer]:
    act = bench.acts[birth.act]
    if (
        "officer" not in act.by.kinds
        or (birth.states and str(parent.state) not in birth.states)
        or not birth.when(parent)
    ):
        return
    child = unborn(bench, birth, by, parent)
    url = reverse(f"desk-{bench.name}:new", args=[birth.act]) + f"?from={parent.about}"
    main = f"{bench.name}.{birth.act}" in bench_of(parent).main_acts
    yield from _to(act, by, child, url, bench.drafters, main)


def _to(act: Act, by: Actor, obj: Any, url: str, drafters: tuple[str, ...], main: bool) -> Iterator[Offer]:
    """The offer to this officer: to perform, to draft, to give an opinion; or who else may."""
    facts = {"name": act.name, "url": url, "basis": basis_text(act.basis), "main": main}
    if by.role in act.by.roles:
        yield Offer(label=str(act.label), reasons=tuple(reasons(obj, act, asked_now(by))), **facts)
    elif act.route and by.role in drafters:
        kept, unmet = tuple(undraftable(obj, act)), tuple(unmet_guards(obj, act))
        label = _("Draft: %(act)s") % {"act": act.label}
        yield Offer(label=label, reasons=kept or unmet, ahead=bool(unmet and not kept), **facts)
    elif act.route and by.role in act.route:
        yield Offer(label=_("Opinion: %(act)s") % {"act": act.label}, reasons=tuple(no_opinion(obj, act, by)), **facts)
    else:
        yield Offer(label=str(act.label), who=str(act.by), **facts)


def asked_now(by: Actor) -> Asked:
    return Asked(by, timezone.now())


def unmet_guards(obj: Any, act: Act) -> Iterator[str]:
    """Why the act itself would be refused now, whoever performed it; a draft may be written ahead of it."""
    asked = asked_now(Actor.system(""))  # a guard about the person is asked of whoever performs
    for guard in act.requires:
        if refusal := guard(obj, asked):
            yield str(refusal)


def undraftable(obj: Any, act: Act) -> list[str]:
    """A draft that is with others, or approved, cannot be changed."""
    draft = drafts.open_draft(obj.about, act.name)
    if draft is None or may_be_written(version := drafts.latest(draft), act):
        return []
    if way_of(version, act) is Way.APPROVED:
        return [_("The draft was approved and waits to be performed.")]
    return [_("The draft is on its way.")]


def no_opinion(obj: Any, act: Act, by: Actor) -> list[str]:
    draft = drafts.open_draft(obj.about, act.name)
    if draft is None:
        return [_("There is no draft yet.")]
    return drafts.refusals(drafts.latest(draft), act, by, timezone.now())


def unborn(bench: Bench, birth: Birth, by: Actor, parent: Any = None) -> Any:
    """The object before its birth: known by its draft if there is one, and by what it springs from."""
    child = bench.model(agency=by.agency)
    if parent is not None:
        if hasattr(bench.model, birth.field):
            setattr(child, birth.field, parent)
        if draft := open_birth(bench, birth, parent):
            child.pk = bench.model._meta.pk.to_python(draft.about.split(":")[1])
    return child


def open_birth(bench: Bench, birth: Birth, parent: Any) -> Draft | None:
    """The draft by which an object is to spring from this one."""
    mine = Draft.objects.filter(parent=parent.about, model=bench.model._meta.label_lower, act=birth.act, used_seq=None)
    return mine.order_by("-begun_at").first()
