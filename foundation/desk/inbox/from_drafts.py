"""Rows from drafts on their way: an opinion to give, a draft to rework, an approved one to perform."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.agencies.models import Role
from foundation.desk.display import attribute, day
from foundation.desk.draft_state import Way, latest, way_of
from foundation.desk.objects import url_of
from foundation.desk.registry import BENCHES, Bench, bench_of, claimed
from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.models import Draft, DraftVersion

from .matter import Matters
from .row import Row, tightest


def rows(found: Matters) -> Iterator[Row]:
    for draft in found.drafts:
        obj = found.objects.get(draft.parent or draft.about)
        bench = BENCHES.get(apps.get_model(draft.model)._meta.model_name)
        if obj is not None and bench is not None:
            yield from _of(draft, bench, obj, found)


def _of(draft: Draft, bench: Bench, obj: Any, found: Matters) -> Iterator[Row]:
    act, version = bench.acts[draft.act], latest(draft)
    way = way_of(version, act)
    if way is Way.APPROVED:
        yield from _approved(draft, act, version, obj, bench, found)
    elif way is Way.RETURNED:
        yield from _returned(draft, act, version, obj, found)
    else:
        yield from _awaited(draft, act, version, obj, found)


def _approved(draft: Draft, act: Act, version: DraftVersion, obj: Any, bench: Bench, found: Matters) -> Iterator[Row]:
    born = draft.parent == ""
    url = (
        url_of(obj, "act", act.name)
        if born
        else reverse(f"desk-{bench.name}:new", args=[act.name]) + f"?from={obj.about}"
    )
    if found.by.role in act.by.roles and not found.by.officer_ids & involved(version):
        wait = waiting_for(bench, act.name, obj, found) if born else ""
        yield row(str(act.label), url, obj, act, found, mine=not wait, note=wait)
    elif found.by.officer_ids & involved(version):
        yield row(
            str(act.label),
            draft_url(draft),
            obj,
            act,
            found,
            mine=False,
            note=_("to be performed by: %(who)s") % {"who": act.by},
        )


def _returned(draft: Draft, act: Act, version: DraftVersion, obj: Any, found: Matters) -> Iterator[Row]:
    verb = _("Rework the draft: %(act)s") % {"act": act.label}
    if (draft.keeper or version.by).persons & found.by.officer_ids:
        yield row(verb, draft_url(draft), obj, act, found, mine=True, note=_("returned with remarks"))
    elif found.by.officer_ids & involved(version):
        yield row(verb, draft_url(draft), obj, act, found, mine=False, note=_("with the drafter"))


def _awaited(draft: Draft, act: Act, version: DraftVersion, obj: Any, found: Matters) -> Iterator[Row]:
    verb = _("Opinion: %(act)s") % {"act": act.label}
    step = drafts.next_step(version, act)
    if found.by.role == step and not found.by.officer_ids & involved(version):
        yield row(verb, draft_url(draft), obj, act, found, mine=True)
    elif found.by.officer_ids & involved(version):
        yield row(
            verb,
            draft_url(draft),
            obj,
            act,
            found,
            mine=False,
            note=_("awaited from: %(who)s") % {"who": Role(step).label},
        )


def involved(version: DraftVersion) -> set[int]:
    """Who drafted or gave an opinion, deputies and those deputised."""
    return version.by.persons.union(*(one.by.persons for one in version.opinions.all()))


def draft_url(draft: Draft) -> str:
    return reverse("desk:draft", args=[draft.pk])


def waiting_for(bench: Bench, name: str, obj: Any, found: Matters) -> str:
    """The limit that must have run out before the act, in words; empty when nothing is waited for."""
    limits = {limit for step in bench.main if step.act == name for limit in step.waits}
    open_ones = [one for one in found.clocks_of(obj) if one.limit in limits and not one.has_run_out_at(found.now)]
    if not open_ones:
        return ""
    return _("possible after %(day)s") % {"day": day(max(one.due_on for one in open_ones))}


def row(verb: str, url: str, obj: Any, act: Act, found: Matters, *, mine: bool, note: str = "") -> Row:
    bench = bench_of(obj)
    own = {*act.stops, *(limit for step in bench.main if step.act == act.name for limit in step.clocks)}
    return Row(
        verb=verb, url=url, obj=obj, title=bench.number(obj) or str(obj), object_url=url_of(obj), kind=bench.verbose,
        party=attribute(obj, bench.party), mine=mine, note=note, act=act.name,
        clock=tightest(found.clocks_of(obj), own, claimed() - own),
    )  # fmt: skip
