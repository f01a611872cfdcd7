"""Keeping the keys of listed companies in step with their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction

from blacklist.models import Listing, PenaltyItem
from blacklist.search.textnorm import normalise
from foundation.subjects.models import Enterprise

from .matching.names import Reader
from .matching.register import Listed
from .models import Key, KeyKind
from .places import reader

ORGANISATION = slice(8, 17)  # places 9 to 17 of a credit code are the organisation code (GB 11714)
AT_A_TIME = 1_000


def names_of(enterprise: Enterprise) -> Iterator[Listed]:
    """The present name, then each former one with its days."""
    yield Listed(enterprise.uscc, enterprise.name, enterprise.region_id)
    for past in enterprise.names.all():
        if past.name != enterprise.name:
            days = past.valid_from, past.valid_until
            yield Listed(enterprise.uscc, past.name, enterprise.region_id, *days, former=True)


def keys_of(enterprise: Enterprise, names: Reader) -> Iterator[Key]:
    yield Key(
        enterprise=enterprise, kind=KeyKind.ORGANISATION, value=enterprise.uscc[ORGANISATION], name=enterprise.name
    )
    for one in names_of(enterprise):
        days = {"former": one.former, "valid_from": one.valid_from, "valid_until": one.valid_until}
        yield Key(enterprise=enterprise, kind=KeyKind.NAME, value=normalise(one.name), name=one.name, **days)
        for core in sorted({reading.core for reading in names.read(one.name)}):
            yield Key(enterprise=enterprise, kind=KeyKind.CORE, value=core, name=one.name, **days)


@transaction.atomic
def refresh(enterprises: Iterable[Enterprise]) -> int:
    """Make the keys of these companies anew. Returns how many there are; twice is once."""
    found, names = list(enterprises), reader()
    Key.objects.filter(enterprise__in=found).delete()
    made = Key.objects.bulk_create([key for one in found for key in keys_of(one, names)], batch_size=AT_A_TIME)
    return len(made)


def refresh_all() -> int:
    """Every company that has a published entry, for a change of the algorithm, the divisions or the names."""
    published = [model.objects.exclude(visible_from=None).values("enterprise") for model in (PenaltyItem, Listing)]
    every = Enterprise.objects.filter(pk__in=published[0]) | Enterprise.objects.filter(pk__in=published[1])
    pks = list(every.order_by("pk").values_list("pk", flat=True))
    Key.objects.exclude(enterprise__in=pks).delete()
    parts = (pks[start : start + AT_A_TIME] for start in range(0, len(pks), AT_A_TIME))
    return sum(refresh(Enterprise.objects.filter(pk__in=part).prefetch_related("names")) for part in parts)
