"""One press for many rows: each has a result of its own, and what fails in one touches no other."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.workflow.refused import Refused

from .plan import Pressing, in_words

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Row:
    """One chosen row and what came of it: `done` in words, or every reason why not."""

    obj: Any
    done: str = ""
    reasons: list[str] = field(default_factory=list)


def pressed(deed: Any, rows: list[tuple[Any, Pressing]], by: Actor) -> list[Row]:
    return [_one(deed, obj, by, pressing) for obj, pressing in rows]


def _one(deed: Any, obj: Any, by: Actor, pressing: Pressing) -> Row:
    try:
        return Row(obj, done=deed.do(obj, by, pressing))
    except Refused as refusal:
        return Row(obj, reasons=in_words(refusal))
    except DatabaseError:  # the transaction of this row alone is lost; the others go on
        logger.exception("%s of %s failed", deed.name, obj.about)
        return Row(obj, reasons=[_("The database refused this row; nothing of it was changed.")])
