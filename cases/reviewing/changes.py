"""What changed since a review: fields before and after, new evidence, new documents, acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cases.penalties import kind_label
from foundation.agencies.actor import Actor
from foundation.desk.display import moment, shown
from foundation.desk.papers import Paper, paper
from foundation.desk.timeline import actor_name, labels_of
from foundation.workflow.models import ActRecord

from .file import CaseFile

REVIEWS = ("pass_review", "return_for_investigation", "review_legally", "take_from_legal_review")
HIDDEN = {"id", "seq", "state", "state_since", "born_at", "discretion_trace"}


@dataclass(frozen=True)
class Changes:
    """`review`: the review since which is told, and whose; empty lists: nothing changed."""

    review: str
    by: str
    at: str
    remarks: str
    own: bool
    fields: list[tuple[str, str, str]]  # label, before, after
    evidence: list[Any]
    documents: list[Paper]
    acts: list[tuple[str, str, str]]  # label, who, when

    @property
    def any(self) -> bool:
        return bool(self.fields or self.evidence or self.documents or self.acts)


def changes(file: CaseFile, by: Actor) -> Changes | None:
    """Since this officer's own last review, else since anybody's; nothing where none was held."""
    held = file.on_the_case(*REVIEWS)
    mine = [one for one in held if one.posting and one.posting.officer_id == by.officer_id]
    if not held:
        return None
    last = (mine or held)[-1]
    labels = labels_of(file.case)
    later = [one for one in file.records if (one.occurred_at, one.pk) > (last.occurred_at, last.pk)]
    performed = {(one.about, one.seq) for one in later}
    return Changes(
        review=labels.get(last.act, last.act), by=actor_name(last), at=moment(last.occurred_at), remarks=last.data.get("opinion", ""),
        own=bool(mine), fields=_fields(file.case, [one for one in later if one.about == file.case.about]),
        evidence=[*_brought(file, last), *(one for one in file.reports if one.born_at > last.occurred_at)],
        documents=[paper(one) for one in file.documents if (one.about, one.seq) in performed],
        acts=[(_label(file, one, labels), actor_name(one), moment(one.occurred_at)) for one in later],
    )  # fmt: skip


def _brought(file: CaseFile, last: ActRecord) -> list[Any]:
    return [one for one in file.exhibits if (one.entered_at or one.taken_at) > last.occurred_at]


def _label(file: CaseFile, record: ActRecord, labels: dict[str, str]) -> str:
    from foundation.desk.registry import BENCHES

    if record.about == file.case.about:
        return labels.get(record.act, record.act)
    bench = BENCHES.get(record.about.partition(":")[0])
    return f"{bench.acts[record.act].label} ({bench.verbose})" if bench and record.act in bench.acts else record.act


def _fields(case: Any, records: Iterable[ActRecord]) -> list[tuple[str, str, str]]:
    """Each field that is another one now, with what it said at the review."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for record in records:
        before = {**record.before, **before}
        after = {**after, **record.after}
    fields = {one.attname: one for one in case._meta.concrete_fields}
    known = [name for name in after if name in fields and name not in HIDDEN and before.get(name) != after[name]]
    return [
        (str(fields[name].verbose_name), _said(fields[name], before.get(name)), _said(fields[name], after[name]))
        for name in known
    ]


def _said(field: Any, value: Any) -> str:
    if value in (None, "", [], {}):
        return shown(None)
    if field.name == "penalty_type":
        return kind_label(value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return shown(field.to_python(value))
