"""What each measurement stands on: an empty database, migrated, with the law and the fictional province."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command

from demo.people import make_people


def stand_up() -> None:
    call_command("migrate", verbosity=0)
    call_command("load_law", verbosity=0)
    call_command("load_regions", demo=True, verbosity=0)
    make_people()


class Watch:
    """Seconds spent inside its blocks."""

    def __init__(self) -> None:
        self.seconds, self.times = 0.0, 0

    @contextmanager
    def running(self) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - began
            self.times += 1

    @property
    def per_second(self) -> float:
        return self.times / self.seconds
