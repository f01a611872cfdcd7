"""How fresh the search index is: said in the foot of every page."""

from __future__ import annotations

import logging
from typing import NamedTuple

from blacklist.search import api as search

logger = logging.getLogger(__name__)


class Freshness(NamedTuple):
    """The last event in the index, and how many seconds it is behind."""

    seq: int
    lag: int


def freshness() -> Freshness | None:
    """Nothing when the index does not answer: no page fails for want of its foot."""
    try:
        health = search.health()
    except Exception:
        logger.exception("the search index does not answer")
        return None
    return Freshness(health.as_of_seq, round(health.lag))
