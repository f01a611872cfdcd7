"""Very many cases: copies of a few that were walked through the door, written in bulk into a throwaway database.

The door is taken off for it: bulk rows bear no ledger entries of their own. What is measured on them only reads, or
works on clocks.
"""

from __future__ import annotations

import uuid
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from django.db import models

from cases.models import Case
from demo.others import _names, enterprise
from demo.telling import Teller
from demo.walk import Matter, Walk
from enforcement.models import Lead
from foundation.clocks.models import Clock
from foundation.documents.models import Document
from foundation.workflow import door
from foundation.workflow.models import ActRecord

STAGES = (
    "file_case",
    "serve_order",
    "finish",
    "review",
    "serve_notice",
    "decide",
    "serve_decision",
    "close",
    "archive",
)
BATCH, LAST_ACTS = 500, 3


def walked(today: date) -> list[Case]:
    """One case at each stage, through the door, begun long ago."""
    names = _names()
    walks = [Walk(Teller(lambda line: None), Matter(enterprise(*next(names)), today)).to(stage) for stage in STAGES]
    return [walk.case for walk in walks]


def multiply(models_: list[Case], count: int) -> None:
    """Until there are `count` cases: each with its lead, documents, clocks and records, under keys of its own."""
    door.uninstall()
    more = (copies(models_[n % len(models_)], n) for n in range(Case.objects.count(), count))
    while batch := list(islice(more, BATCH)):
        for kind in (Lead, Case, Document, Clock, ActRecord):
            kind.objects.bulk_create([row for rows in batch for row in rows if isinstance(row, kind)])


def copies(case: Case, number: int) -> list[models.Model]:
    """The case and its lead, with the documents that number them, the clocks that run, and their last acts."""
    lead, twin = uuid.uuid4(), uuid.uuid4()
    about = {f"lead:{case.lead_id.hex}": f"lead:{lead.hex}", case.about: f"case:{twin.hex}"}
    return [
        copy(case.lead, pk=lead), copy(case, pk=twin, lead_id=lead),
        *(copy(row, pk=fresh_key(type(row)), about=about[row.about], **apart(type(row))) for row in rows_of(case)),
    ]  # fmt: skip


@cache
def rows_of(case: Case) -> list[models.Model]:
    abouts = [case.lead.about, case.about]
    return [
        *Document.objects.filter(about__in=abouts, kind__in=("LA", "CF")),
        *Clock.objects.filter(about__in=abouts, ended_at=None),
        *ActRecord.objects.filter(about=case.about).order_by("-seq")[:LAST_ACTS],
    ]


def fresh_key(kind: type[models.Model]) -> Any:
    return uuid.uuid4() if kind is Document else None


def apart(kind: type[models.Model]) -> dict[str, Any]:
    """What must differ between two copies."""
    if kind is Document:
        return {"verify_code": uuid.uuid4().hex[:16], "series_id": None, "n": None}
    return {"key": uuid.uuid4().hex} if kind is ActRecord else {}


def copy(row: Any, **changes: Any) -> Any:
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    pk = changes.pop("pk")
    return type(row)(**{**values, row._meta.pk.attname: pk, **changes})
