"""The list in 32 bytes: a Merkle root over everything that is visible, so that an answer names the list it rests on."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import NamedTuple

from django.core.cache import cache

from blacklist.models import Listing, PenaltyItem
from blacklist.search.indexing import last_numbered

SECONDS = 60  # a root is shared by the answers of a minute, if no event came between


class ListState(NamedTuple):
    """The list as of an instant: the feed's last number, and the root over (credit code, entry, version)."""

    sequence: int
    root: str
    as_of: datetime


def list_state(now: datetime) -> ListState:
    sequence = last_numbered()
    kept = cache.get(f"screening-root:{sequence}")
    if kept and kept.as_of <= now:
        return kept
    state = ListState(sequence, root_of(leaves(now)), now)
    cache.set(f"screening-root:{sequence}", state, SECONDS)
    return state


def leaves(now: datetime) -> list[bytes]:
    """Sorted by credit code and entry."""
    items = PenaltyItem.objects.visible_on(now).values_list("enterprise__uscc", "pk", "seq")
    listings = Listing.objects.visible_on(now).values_list("enterprise__uscc", "pk", "version")
    return [hashed(b"\x00", f"{uscc}|{pk.hex}|{version}".encode()) for uscc, pk, version in sorted([*items, *listings])]


def root_of(level: list[bytes]) -> str:
    """Pairs are hashed upwards; one that is left over rises as it is. An empty list has the hash of nothing."""
    if not level:
        return hashlib.sha256().hexdigest()
    while len(level) > 1:
        pairs = [
            hashed(b"\x01", *level[at : at + 2]) if at + 1 < len(level) else level[at] for at in range(0, len(level), 2)
        ]
        level = pairs
    return level[0].hex()


def hashed(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()
