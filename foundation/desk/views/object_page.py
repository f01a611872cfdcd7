"""/desk/<model>/<uuid>/: everything about one object that this officer may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import prefetch_related_objects

from foundation.clocks.queries import clocks_of
from foundation.desk.clock_face import LAPSED, ClockFace, face
from foundation.desk.facts import known_facts
from foundation.desk.objects import fetch, kind_of, url_of, within
from foundation.desk.offers import Offer, offers
from foundation.desk.opinions import drafts_on
from foundation.desk.outcome import outcome
from foundation.desk.papers import awaited_slips, papers
from foundation.desk.registry import Bench, bench_of
from foundation.desk.sent import open_seqs
from foundation.desk.sides import clocks_by_side
from foundation.desk.stepper import steps
from foundation.desk.timeline import moments
from foundation.ledger.access import record_look
from foundation.ledger.models import Entry

from .base import DeskView


class ObjectPage(DeskView):
    template_name = "desk/object.html"
    bench: Bench | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        obj = fetch(self.bench, kwargs["pk"], self.actor)
        if self.bench.sensitive(obj):
            record_look(self.actor, obj.about, "look")
        prefetch_related_objects([obj], *self.bench.together)
        return super().get_context_data(**{**kwargs, **self.head(obj), **self.work(obj), **self.record(obj)})

    def head(self, obj: Any) -> dict[str, Any]:
        bench = self.bench
        return {
            "obj": obj, "bench": bench, "title": bench.title(obj), "icon": bench.icon, "number": bench.number(obj),
            "state": bench.state(obj), "steps": steps(obj), "facts": known_facts(bench, obj),
        }  # fmt: skip

    def work(self, obj: Any) -> dict[str, Any]:
        found = offers(obj, self.actor)
        inside = within(obj, self.actor)
        return {
            "headline": headline(found),
            "can": [one for one in found if one.possible],
            "cannot": [one for one in found if one.reasons], "others": [one for one in found if one.who] if inside else [],
            "pages": [(one.label, url_of(obj, one.slug)) for one in self.bench.pages if self.actor.role in one.roles] if inside else [],
            "outcome": outcome(obj, self.actor, self.request.GET.get("done", "")), "inside": inside,
        }  # fmt: skip

    def record(self, obj: Any) -> dict[str, Any]:
        """To those to whom the object was only sent, no more than what was sent."""
        inside, bench = within(obj, self.actor), self.bench
        family = bench.papers(obj) if inside else [obj.about]
        seqs = open_seqs(obj, self.actor)
        documents = [one for one in papers(family) if one.about != obj.about or one.seq in seqs]
        line = [one for one in moments(obj, documents, with_data=inside) if one.seq in seqs]
        clocks = running(family, obj.about)
        beside = [(one, related(one, obj, self.actor)) for one in bench.related]
        sections = [(one, one.rows(obj, self.actor)) for one in bench.sections if inside or not one.internal]
        return {
            "documents": documents, "moments": line, "clocks": clocks, "sides": clocks_by_side(obj, clocks, line),
            "drafts": drafts_on(obj) if inside else [], "slips": awaited_slips(family) if inside else [],
            "sections": sections, "related": [(one, rows) for one, rows in beside if rows],
            "entries": Entry.objects.filter(about=obj.about, seq__in=seqs).order_by("-seq"),
        }  # fmt: skip


def headline(found: list[Offer]) -> Offer | None:
    """The one clear next step: what carries the matter on and is possible; else what will be, with the reason."""
    main = [one for one in found if one.main and not one.who]
    return next((one for one in main if one.possible), main[0] if main else None)


def running(abouts: list[str], own: str) -> list[ClockFace]:
    """The clocks that have not ended, the nearest first; what has run out without duty last."""
    clocks = [
        replace(face(one), of="" if one.about == own else kind_of(one.about)) for one in clocks_of(*abouts).unended()
    ]
    return sorted(clocks, key=lambda one: (one.tone == LAPSED, one.clock.due_at))


def related(one: Any, obj: Any, by: Any) -> list[dict[str, Any]]:
    return [
        {"title": str(row), "url": url_of(row), "state": bench_of(row).state(row),
         "number": bench_of(row).number(row)}
        for row in one.rows(obj, by)
    ]  # fmt: skip
