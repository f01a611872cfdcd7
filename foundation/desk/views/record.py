"""/desk/<model>/<uuid>/record/<seq>/: one act in full: what was entered, what it changed, its place in the ledger."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from foundation.desk.display import shown
from foundation.desk.objects import fetch, url_of, within
from foundation.desk.offers import asked_now
from foundation.desk.papers import papers
from foundation.desk.registry import Bench
from foundation.desk.timeline import labels_of, moments
from foundation.desk.words import values
from foundation.ledger.models import Entry
from foundation.workflow.models import ActRecord

from .base import DeskView

HIDDEN = {"seq", "state", "state_since", "born_at", "id"}


class Record(DeskView):
    """Inside the agency only: to others the object was sent, not what was entered about it."""

    template_name = "desk/record.html"
    bench: Bench | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        obj = fetch(self.bench, kwargs["pk"], self.actor)
        if not within(obj, self.actor):
            raise Http404
        record = get_object_or_404(ActRecord, about=obj.about, seq=kwargs["seq"])
        one = next(one for one in moments(obj, papers([obj.about])) if one.seq == record.seq)
        return super().get_context_data(
            title=labels_of(obj).get(record.act, record.act), icon=self.bench.icon, obj=obj, back=url_of(obj), moment=one,
            entered=self.entered(obj, record), changed=changed(obj, record),
            entry=Entry.objects.filter(about=obj.about, seq=record.seq).first(), **kwargs,
        )  # fmt: skip

    def entered(self, obj: Any, record: ActRecord) -> list[tuple[str, str]]:
        act = self.bench.acts.get(record.act)
        if act is None:
            return [(name, shown(value)) for name, value in record.data.items()]
        return values(act, obj, asked_now(self.actor), record.data)


def changed(obj: Any, record: ActRecord) -> list[tuple[str, str]]:
    """The fields that the act changed, with the value each had before."""
    fields = {field.attname: field for field in obj._meta.concrete_fields}
    return [
        (str(fields[name].verbose_name), shown(value)) for name, value in record.before.items()
        if name in fields and name not in HIDDEN and value not in (None, "")
    ]  # fmt: skip
