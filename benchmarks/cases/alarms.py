"""One pass of the alarms over very many open clocks: all due at once, and again at once, when none is due any more."""

from __future__ import annotations

import json
import resource
import sys
import time
from datetime import timedelta

from django.utils import timezone

from foundation.clocks.alarms import raise_alarms
from foundation.clocks.models import Clock

from . import standing
from .many import Province, walked


def open_clocks(count: int) -> int:
    """At least so many, each about a matter of its own officer; all with an alarm due, which none will ever see in life."""
    walks = walked(timezone.localdate())
    province = Province(walks, count, open_of_100=100)
    before, cases = Clock.objects.filter(ended_at=None).count(), province.cases
    while (found := Clock.objects.filter(ended_at=None).count()) < count:
        cases += 1 + (count - found) * province.cases // before
        province.multiply(cases)
    Clock.objects.filter(ended_at=None).update(alarm_at=timezone.now() - timedelta(minutes=1))
    return found


def measure(count: int) -> dict[str, float]:
    standing.stand_up()
    clocks, memory = open_clocks(count), _megabytes()
    began = time.perf_counter()
    raised = raise_alarms(timezone.now())
    took, again = time.perf_counter() - began, time.perf_counter()
    raise_alarms(timezone.now())
    return {"clocks": clocks, "raised": raised, "seconds": took, "none due, ms": (time.perf_counter() - again) * 1000,
            "more memory, MB": _megabytes() - memory}  # fmt: skip


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
