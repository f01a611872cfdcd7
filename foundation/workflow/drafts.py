"""Drafts and the opinions on them (呈批): each step agrees or returns; the decider performs what was approved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.prepared import Prepared, given

from . import hands
from .act import Act
from .models import Draft, DraftVersion, Opinion, Verdict
from .plain import plain
from .refused import Refused, noted
from .telling import tell_next


def _open() -> QuerySet[Draft]:
    return Draft.objects.filter(about=given(Draft, "about"), act=given(Draft, "act"), used_seq=None)


OPEN, LOCKED = Prepared(_open), Prepared(lambda: _open().select_for_update())


def open_draft(about: str, act: str) -> Draft | None:
    """The draft of this act that no performance has used."""
    return OPEN.first(about=about, act=act)


def lock(about: str, act: str) -> Draft | None:
    """The open draft, held against opinions and versions until the transaction ends."""
    return LOCKED.first(about=about, act=act)


def latest(draft: Draft) -> DraftVersion:
    return draft.versions.latest("n")


def write(obj: Any, act: Act, *, data: dict[str, Any], by: Actor, at: datetime, parent: str = "") -> DraftVersion:
    """Write a draft, or a new version of one that was returned or is still the writer's own."""
    with noted(by, obj.about, act.name), transaction.atomic():
        facts = {"model": obj._meta.label_lower, "agency": by.office.agency, "parent": parent, "begun_at": at}
        Draft.objects.get_or_create(about=obj.about, act=act.name, used_seq=None, defaults=facts)
        draft = lock(obj.about, act.name)
        if draft is None:
            raise Refused([_("The draft was performed meanwhile.")])
        if reasons := hands.not_to_write(draft, act, obj, by, at):
            raise Refused(reasons)
        version = draft.versions.create(n=draft.versions.count() + 1, data=plain(data), by=by.office, written_at=at)
        tell_next(version, act, next_step(version, act), returned=False)
        return version


def next_step(version: DraftVersion, act: Act) -> str | None:
    """The step whose opinion is awaited; none when all have agreed or one has returned it."""
    return _step_after(version.opinions.all(), act)


def _step_after(opinions: Iterable[Opinion], act: Act) -> str | None:
    given = {opinion.step: opinion.verdict for opinion in opinions}
    if Verdict.RETURN in given.values():
        return None
    return next((step for step in act.route if step not in given), None)


def opine(
    version: DraftVersion, act: Act, *, by: Actor, at: datetime, verdict: str = Verdict.AGREE, remarks: str = ""
) -> Opinion:
    """Give the opinion of the step whose turn it is; who decides may only return what all agreed to."""
    with noted(by, version.draft.about, act.name), transaction.atomic():
        version.draft = Draft.objects.select_for_update().get(pk=version.draft_id)
        if reasons := refusals(version, act, by, at):
            raise Refused(reasons)
        if verdict == Verdict.AGREE and by.role not in act.route:
            raise Refused([_("Who decides performs the act, or returns the draft.")])
        if verdict == Verdict.RETURN and not remarks.strip():
            raise Refused([], {"remarks": [_("Say what is to be changed.")]})
        opinion = version.opinions.create(step=by.role, by=by.office, verdict=verdict, remarks=remarks, given_at=at)
        tell_next(version, act, next_step(version, act), returned=verdict == Verdict.RETURN)
        return opinion


def refusals(version: DraftVersion, act: Act, by: Actor, at: datetime) -> list[str]:
    """Why this officer may not give the next opinion."""
    step = next_step(version, act) or _decider(version, act, by)
    if step is None or version != latest(version.draft):
        return [_("No opinion is awaited.")]
    if by.agency != version.draft.agency or by.role != step:
        return [_("The opinion of the %(role)s is awaited.") % {"role": Role(step).label}]
    return hands.not_to_opine(version, act, by, at)


def _decider(version: DraftVersion, act: Act, by: Actor) -> str | None:
    """Who decides, as a last step, once every step has agreed and until the act is performed."""
    waits = version.draft.used_seq is None and not version.opinions.filter(verdict=Verdict.RETURN).exists()
    return by.role if waits and by.role in act.by.roles else None


@dataclass(frozen=True)
class Approval:
    """The version that every step agreed to, with what each said; or the reason why there is none."""

    version: DraftVersion | None = None
    opinions: Sequence[Opinion] = ()
    refusal: str | None = None


def approved(draft: Draft | None, act: Act, by: Actor) -> Approval:
    """What the open draft of the act has come to."""
    if draft is None:
        return Approval(refusal=_("A draft must first pass: %(route)s.") % {"route": route_names(act)})
    papers = hands.papers_of(draft)
    if any(opinion.verdict == Verdict.RETURN for opinion in papers.given):
        return Approval(refusal=_("The draft was returned and has to be written anew."))
    if step := _step_after(papers.given, act):
        return Approval(refusal=_("The opinion of the %(role)s is still missing.") % {"role": Role(step).label})
    if hands.of(papers, act, by) - {hands.DECIDING}:
        return Approval(refusal=_("Who drafted or reviewed may not decide."))
    return Approval(papers.versions[-1], papers.given)


def same_data(version: DraftVersion, data: Any) -> bool:
    return version.data == plain(data)


def route_names(act: Act) -> str:
    return " → ".join(str(Role(step).label) for step in act.route)
