"""Drafts and the opinions on them, as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse

from foundation.agencies.models import Role
from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.models import Draft, DraftVersion

from .display import moment
from .draft_state import Way, latest, way_of
from .words import values


@dataclass(frozen=True)
class Said:
    """One opinion: which step, who, what, when."""

    office: str
    by: str
    verdict: str
    agreed: bool
    remarks: str
    at: str


@dataclass(frozen=True)
class Written:
    """One version of a draft, with what changed against the version before it."""

    n: int
    by: str
    at: str
    lines: list[tuple[str, str, str | None]]  # label, value, the value before if it changed
    opinions: list[Said]


@dataclass(frozen=True)
class OnItsWay:
    """A draft as one row on an object's page."""

    label: str
    url: str
    way: Way
    awaited: str
    used: bool
    opinions: list[Said]


def drafts_on(obj: Any) -> list[OnItsWay]:
    """Drafts on this object and of what is to spring from it, latest first."""
    found = Draft.objects.filter(Q(about=obj.about) | Q(parent=obj.about)).order_by("-begun_at")
    return [
        on_its_way(draft)
        for draft in found.prefetch_related("versions__opinions__by__officer", "versions__by__officer")
    ]


def on_its_way(draft: Draft) -> OnItsWay:
    act, version = act_of(draft), latest(draft)
    step = drafts.next_step(version, act)
    return OnItsWay(
        label=str(act.label), url=draft_address(draft), way=way_of(version, act),
        awaited=str(Role(step).label) if step and draft.used_seq is None else "", used=draft.used_seq is not None,
        opinions=[said(one) for one in version.opinions.all()],
    )  # fmt: skip


def draft_address(draft: Draft) -> str:
    return reverse("desk:draft", args=[draft.pk])


def act_of(draft: Draft) -> Act:
    from django.apps import apps

    from foundation.workflow.declarations import acts_of

    return acts_of(apps.get_model(draft.model))[draft.act]


def said(one: Any) -> Said:
    return Said(
        office=str(Role(one.step).label), by=str(one.by.officer), verdict=one.get_verdict_display(),
        agreed=one.verdict == "AGREE", remarks=one.remarks, at=moment(one.given_at),
    )  # fmt: skip


def versions(draft: Draft, act: Act, obj: Any, asked: Asked) -> list[Written]:
    """Every version, latest first, each compared with the one before."""
    rows = list(draft.versions.select_related("by__officer").prefetch_related("opinions__by__officer"))
    words = [dict(values(act, obj, asked, row.data)) for row in rows]
    before = [None, *words[:-1]]
    return [_written(row, new, old) for row, new, old in zip(rows, words, before, strict=True)][::-1]


def _written(row: DraftVersion, new: dict[str, str], old: dict[str, str] | None) -> Written:
    changed = [
        (label, value, old.get(label) if old and old.get(label) != value else None) for label, value in new.items()
    ]
    return Written(
        row.n, str(row.by.officer), moment(row.written_at), changed, [said(one) for one in row.opinions.all()]
    )
