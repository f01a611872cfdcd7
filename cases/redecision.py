"""The same decision may not be made again after it fell for other than its procedure (ARL 64; ALL 71; §14)."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.law.choice import applicable_violation
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from .states import UNDONE


def digest(case: Any, on: date) -> str:
    """Of violation, facts (without spaces and punctuation) and penal provisions: what makes a decision the same."""
    ranges = applicable_violation(case.violation, case.conduct_on, on).ranges(None, "unit")
    basis = sorted({str(one.provision) for one in ranges})
    words = re.sub(r"[\W_]+", "", case.facts).lower()
    return hashlib.sha256("\n".join([case.violation, words, *basis]).encode()).hexdigest()


def _repeats(case: Any, asked: Asked) -> bool:
    fallen = type(case).objects.filter(enterprise=case.enterprise, overlay__in=UNDONE, overlay_procedural=False)
    digests = set(fallen.exclude(pk=case.pk).values_list("decision_digest", flat=True))
    return bool(digests) and digest(case, asked.on) in digests


not_repeated = Guard(
    lambda case, asked: not _repeats(case, asked),
    _("A decision on the same violation, facts and basis was revoked for other than its procedure: it may not be repeated (ARL 64; ALL 71)."),
)  # fmt: skip
