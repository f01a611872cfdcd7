"""The stepper of an object: which states lie behind, where it stands, what lies ahead."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from foundation.workflow.models import ActRecord

from .registry import Bench, bench_of

DONE, HERE, AHEAD = "done", "here", "ahead"


class Step(NamedTuple):
    label: str
    status: str

    @property
    def spoken(self) -> str:
        return {DONE: _("done"), HERE: _("now"), AHEAD: _("ahead")}[self.status]


def steps(obj: Any) -> list[Step]:
    """The declared states in order; a state aside from them (suspended, withdrawn) stands last, as where it is now."""
    bench = bench_of(obj)
    labels = labels_of(bench)
    here = str(obj.state)
    passed = _passed(obj, bench)
    found = [Step(labels[state], _status(state, here, passed)) for state in bench.steps]
    return found if here in bench.steps else [*found, Step(labels.get(here, here), HERE)]


def _status(state: str, here: str, passed: set[str]) -> str:
    return HERE if state == here else DONE if state in passed else AHEAD


def _passed(obj: Any, bench: Bench) -> set[str]:
    """The states that the record shows, as far as they lie before the present one."""
    names = ActRecord.objects.filter(about=obj.about).values_list("act", flat=True)
    acts = (bench.acts[name] for name in names if name in bench.acts)
    reached = {act.target for act in acts if len(act.targets) == 1}
    here = str(obj.state)
    ahead = bench.steps[bench.steps.index(here) + 1 :] if here in bench.steps else ()
    return reached - set(ahead)


def labels_of(bench: Bench) -> dict[str, str]:
    return {value: str(label) for value, label in bench.model._meta.get_field("state").choices}
