"""Very many cases: copies of a few that were walked through the door, written in bulk into a throwaway database.

The door is taken off for it: bulk rows bear no ledger entries of their own. What is measured on them only reads, or
works on clocks.
"""

from __future__ import annotations

import uuid
from datetime import date
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
BATCH = 500


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
    lead, twin = uuid.uuid4(), uuid.uuid4()
    about = {f"lead:{case.lead_id.hex}": f"lead:{lead.hex}", case.about: f"case:{twin.hex}"}
    return [
        copy(case.lead, pk=lead), copy(case, pk=twin, lead_id=lead),
        *(
            copy(row, pk=fresh_key(kind), about=about[row.about], **apart(kind, number))
            for kind in (Document, Clock, ActRecord) for row in kind.objects.filter(about__in=about)
        ),
    ]  # fmt: skip


def fresh_key(kind: type[models.Model]) -> Any:
    return uuid.uuid4() if kind is Document else None


def apart(kind: type[models.Model], number: int) -> dict[str, Any]:
    """What must differ between two copies."""
    if kind is Document:
        return {"verify_code": uuid.uuid4().hex[:16], "series_id": None, "n": None}
    return {"key": uuid.uuid4().hex} if kind is ActRecord else {}


def copy(row: Any, **changes: Any) -> Any:
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    pk = changes.pop("pk")
    return type(row)(**{**values, row._meta.pk.attname: pk, **changes})
