"""Drafting, reviewing and deciding are different people, whatever postings they hold and however often it was returned."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks.moments import local_day
from foundation.prepared import Prepared, given

from . import deputies
from .act import Act
from .models import Draft, DraftVersion, Opinion
from .who import agency_at

DRAFTING, DECIDING = "drafting", "deciding"
HANDS = ("by__officer", "by__deputy_for__officer")
VERSIONS = Prepared(lambda: DraftVersion.objects.filter(draft=given(DraftVersion, "draft")).select_related(*HANDS))
OPINIONS = Prepared(lambda: Opinion.objects.filter(version__draft=given(DraftVersion, "draft")).select_related(*HANDS))


class Papers(NamedTuple):
    """A draft's versions and the opinions on them, each in their order."""

    versions: list[DraftVersion]
    opinions: list[Opinion]

    @property
    def given(self) -> list[Opinion]:
        """On the latest version."""
        return [one for one in self.opinions if one.version_id == self.versions[-1].pk]


def papers_of(draft: Draft) -> Papers:
    opinions = OPINIONS(draft=draft.pk)  # first: their versions are there already
    versions = {one.pk: one for one in VERSIONS(draft=draft.pk)}
    for version in versions.values():
        version.draft = draft
    for opinion in opinions:
        opinion.version = versions[opinion.version_id]
    return Papers(list(versions.values()), opinions)


def of(papers: Papers, act: Act, by: Actor) -> set[str]:
    """What this officer, or whom he deputises, has done in any version of the draft: drafting, deciding, a step of the route."""
    steps = [one.step for one in papers.opinions if _is_hand_of(one, by)]
    drafted = any(_is_hand_of(one, by) for one in papers.versions)
    return {step if step in act.route else DECIDING for step in steps} | ({DRAFTING} if drafted else set())


def _is_hand_of(row: DraftVersion | Opinion, by: Actor) -> bool:
    """Whether the officer or the one he deputises did it, in person or through a deputy."""
    return bool(row.by.persons & by.officer_ids)


def not_to_write(draft: Draft, act: Act, obj: Any, by: Actor, at: datetime) -> list[str]:
    """Why this officer may not write the next version."""
    here = by.agency if obj._state.adding else agency_at(obj, act.by.of)
    if by.agency != draft.agency or by.agency != here:
        return [_("Only the agency in charge may do this.")]
    if refusal := deputies.refusal(obj, act, by.office):
        return [refusal]
    version = draft.versions.order_by("-n").first()
    if version and not _is_back(version):
        if version.opinions.exists():
            return [_("The draft is with those who give their opinion; it can be changed when one returns it.")]
        if not (draft.keeper or version.by).persons & by.officer_ids:
            return [_("Only who wrote the draft may change it before it is returned.")]
    return _out_of_time(by, at, not_before=version.written_at if version else None)


def not_to_opine(version: DraftVersion, act: Act, by: Actor, at: datetime) -> list[str]:
    """Why this officer may not give the opinion that is his role's."""
    own = by.role if by.role in act.route else DECIDING
    if refusal := deputies.refusal_of(version.draft.model, act, by.office):
        return [refusal]
    papers = papers_of(version.draft)
    again = any(_is_hand_of(one, by) for one in papers.opinions if one.version_id == version.pk)
    if again or of(papers, act, by) - {own}:
        return [_("Who drafted or already gave an opinion may not give this one.")]
    return _out_of_time(by, at, not_before=version.written_at)


def _is_back(version: DraftVersion) -> bool:
    return version.opinions.filter(verdict="RETURN").exists()


def _out_of_time(by: Actor, at: datetime, not_before: datetime | None) -> list[str]:
    now = timezone.now()
    for day in (local_day(at), local_day(now)):
        if not by.office.valid_on(day):
            return [_("Your posting is not valid on %(day)s.") % {"day": day}]
    if at > now or (not_before and at < not_before):
        return [_("A draft and the opinions on it follow one another, and none lies in the future.")]
    return []
