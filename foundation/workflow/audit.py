"""What `verify_ledger` asks of the workflows: the door stands, each act is as its entry says, each row as its acts made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from foundation.documents.models import Document
from foundation.ledger.audits import Fault, audits
from foundation.ledger.models import Entry

from . import door
from .declarations import workflows
from .models import ActRecord
from .record import digest, snapshot

PIECE = 500


@audits
def the_door_stands() -> Iterator[Fault]:
    for name in door.gaps():
        yield Fault(0, name, _("this trigger or arrow is not as declared: run migrate"))


@audits
def each_act_has_its_entry() -> Iterator[Fault]:
    same = Entry.objects.filter(about=OuterRef("about"), seq=OuterRef("seq"), act=OuterRef("act"), by=OuterRef("actor"),
                                occurred_at=OuterRef("occurred_at"), recorded_at=OuterRef("recorded_at"))  # fmt: skip
    for record in ActRecord.objects.filter(~Exists(same)):
        yield Fault(_n(record.about, record.seq), record.about, _("the record of the act is not what the entry says"))
    ours = Q(*(("about__startswith", f"{one._meta.model_name}:") for one in workflows()), _connector=Q.OR)
    recorded = ActRecord.objects.filter(about=OuterRef("about"), seq=OuterRef("seq"))
    for entry in Entry.objects.filter(ours & ~Exists(recorded)):
        yield Fault(entry.n, entry.about, _("the record of the act is missing"))


@audits
def each_act_is_what_was_entered() -> Iterator[Fault]:
    """What was entered and changed, who took part and what was issued, against the entry's digest."""
    records = ActRecord.objects.order_by("pk").prefetch_related("companions").iterator(PIECE)
    while piece := list(islice(records, PIECE)):
        abouts = {one.about for one in piece}
        entries = {(one.about, one.seq): one for one in Entry.objects.filter(about__in=abouts)}
        issued = _by_act(Document.objects.filter(about__in=abouts))
        for one in piece:
            entry, companions = entries[one.about, one.seq], [each.pk for each in one.companions.all()]
            if digest(one, companions, issued.get((one.about, one.seq), [])) != entry.digest:
                yield Fault(
                    entry.n, entry.about, _("what was entered, changed, issued or who took part is not as recorded")
                )


@audits
def each_row_is_as_its_acts_made_it() -> Iterator[Fault]:
    for model in workflows():
        made, known = _made_by_acts(model), set()
        while piece := dict(islice(made, PIECE)):
            known |= {_key(model, about) for about in piece}
            rows = {row.about: row for row in model._base_manager.filter(pk__in=[_key(model, one) for one in piece])}
            for about, facts in piece.items():
                yield from _faults_of_row(about, rows.get(about), facts)
        for pk in set(model._base_manager.values_list("pk", flat=True)) - known:
            yield Fault(0, f"{model._meta.model_name}:{pk.hex}", _("no act made this row"))


def _made_by_acts(model: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object with what the acts on it, one after the other, made of its row."""
    records = ActRecord.objects.filter(about__startswith=f"{model._meta.model_name}:").order_by("about", "seq")
    for about, acts in groupby(records.values_list("about", "after").iterator(PIECE), key=lambda one: one[0]):
        made: dict[str, Any] = {}
        for _about, after in acts:
            made |= after
        yield about, made


def _faults_of_row(about: str, row: Any, made: dict[str, Any]) -> Iterator[Fault]:
    present = snapshot(row) if row is not None else {}
    if row is None:
        yield Fault(_n(about, made["seq"]), about, _("its row is missing"))
    elif wrong := [name for name, value in made.items() if present.get(name, value) != value]:
        facts = {"fields": ", ".join(wrong)}
        yield Fault(_n(about, made["seq"]), about, _("its row is not as the acts made it: %(fields)s") % facts)


def _key(model: Any, about: str) -> Any:
    return model._meta.pk.to_python(about.split(":")[1])


def _by_act(documents: Iterable[Document]) -> dict[tuple[str, int], list[Document]]:
    found: dict[tuple[str, int], list[Document]] = {}
    for one in documents:
        found.setdefault((one.about, one.seq), []).append(one)
    return found


def _n(about: str, seq: int) -> int:
    return Entry.objects.filter(about=about, seq=seq).values_list("n", flat=True).first() or 0
