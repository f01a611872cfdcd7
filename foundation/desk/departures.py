"""Where an act departed from what was entered before: the difference, and the reason that was given."""

from __future__ import annotations

from typing import Any

from foundation.agencies.actor import Actor
from foundation.workflow.asked import Asked
from foundation.workflow.carried import DEPARTURE, CarriedForm, difference, differs
from foundation.workflow.models import ActRecord

from .registry import bench_of


def why_departed(record: ActRecord) -> str:
    return str(record.data.get(DEPARTURE) or "")


def departures(obj: Any, record: ActRecord) -> tuple[tuple[str, str], ...]:
    """Label and difference of each carried fact that the act changed; of a reason that nothing needed, none."""
    act = bench_of(obj).acts.get(record.act)
    if act is None or not why_departed(record) or not issubclass(act.form_class, CarriedForm):
        return ()
    form = act.form_class(obj=obj, asked=Asked(Actor.system("departures"), record.occurred_at))
    texts = ((name, _before(form, record, name), str(record.data.get(name) or "")) for name in form.carried)
    return tuple(
        (str(form.fields[name].label), difference(was, now))
        for name, was, now in texts
        if was and now and differs(was, now)
    )


def _before(form: CarriedForm, record: ActRecord, name: str) -> str:
    """What the object itself said before the act; at a birth, what it sprang from said at that moment."""
    known = {} if record.seq == 1 else form.known()
    return str(record.before.get(name, known.get(name, "")))
