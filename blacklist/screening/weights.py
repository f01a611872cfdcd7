"""The weights in use: counted over the list, kept as a row so that an old answer can be recomputed."""

from __future__ import annotations

from functools import lru_cache

from .matching import ALGORITHM
from .matching.rarity import Weights
from .models import Key, KeyKind, RarityTable
from .places import reader


def current() -> Weights:
    """The newest weights; the first question of all makes them."""
    newest = RarityTable.objects.filter(algorithm=ALGORITHM).order_by("-pk").values_list("pk", flat=True).first()
    return _kept(newest) if newest else renew()


@lru_cache(maxsize=2)
def _kept(pk: int) -> Weights:
    table = RarityTable.objects.get(pk=pk)
    return Weights(table.counts, table.names)


def renew() -> Weights:
    """Count anew; a row is added only if the list's names have changed."""
    names = Key.objects.filter(kind=KeyKind.NAME, former=False).order_by("pk").values_list("name", flat=True)
    read = reader().read
    weights = Weights.of(readings[0].core for readings in map(read, names) if readings)
    newest = RarityTable.objects.filter(algorithm=ALGORITHM).order_by("-pk").first()
    if newest is None or newest.digest != weights.digest:
        RarityTable.objects.create(
            digest=weights.digest, algorithm=ALGORITHM, names=weights.names, counts=weights.counts
        )
    return weights
