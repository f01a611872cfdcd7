"""Acts per second through the door, and the same rows written by hand on a copy of the database.

Cases are walked from the clue to the archive. Each statement that an act writes is kept; then, on a copy made before
the first act, the same rows are written by hand, those of one act in one transaction, with nothing else: no reading,
no guard, no form. Once as model instances that are saved, as a program of this kind would (they are built before the
clock starts); once as bare SQL. Both ways commit as durably as a site does, which the table says.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection, connections

from demo import telling
from demo.others import _names, enterprise
from demo.walk import Matter, Walk

from . import standing
from .hand import COPY, Act, bare, replay, with_models

WRITES = ("INSERT", "UPDATE", "DELETE")
SLOWEST = 5
DURABLE = {"sqlite": ("journal_mode", "synchronous"), "postgresql": ("fsync", "synchronous_commit")}
BEGAN = date(2026, 3, 2)


class Recorder:
    """Keeps what is written, act by act; and how long each kind of act took, with how many statements."""

    def __init__(self) -> None:
        self.written: list[Act] = [(False, [])]
        self.start_over()

    def start_over(self) -> None:
        self.watch, self.kinds = standing.Watch(), defaultdict(standing.Watch)
        self.statements: dict[str, int] = defaultdict(int)
        self.doing = ""

    def note(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.statements[self.doing] += 1
        if sql.lstrip().startswith(WRITES):
            self.written[-1][1].append((sql, params))
        return execute(sql, params, many, context)

    def perform(self, obj: Any, name: str, **kwargs: Any) -> Any:
        self.written.append((True, []))
        self.doing = f"{obj._meta.model_name}.{name}"
        with self.watch.running(), self.kinds[self.doing].running():
            done = PERFORM(obj, name, **kwargs)
        self.doing = ""
        self.written.append((False, []))
        return done

    def figures(self) -> dict[str, Any]:
        """All acts; and of the slowest kinds milliseconds and statements each."""
        acts = sum(self.statements[kind] for kind in self.kinds)
        mean = {kind: 1000 / watch.per_second for kind, watch in self.kinds.items()}
        slowest = sorted(mean, key=mean.__getitem__, reverse=True)[:SLOWEST]
        each = {kind: [mean[kind], self.statements[kind] / self.kinds[kind].times] for kind in slowest}
        return {
            "acts": self.watch.times,
            "door": self.watch.per_second,
            "statements": acts / self.watch.times,
            "slowest": each,
        }


PERFORM = telling.perform


@contextmanager
def recording() -> Iterator[Recorder]:
    recorder = Recorder()
    telling.perform = recorder.perform
    try:
        with connection.execute_wrapper(recorder.note):
            yield recorder
    finally:
        telling.perform = PERFORM


def walk_cases(recorder: Recorder, names: Iterator[tuple[str, str, str]], count: int) -> None:
    silent = telling.Teller(lambda line: None)
    for _number in range(count):
        Walk(silent, Matter(enterprise(*next(names)), BEGAN)).to("archive")


def copy_database(number: int) -> dict[str, Any]:
    """The settings of a copy of the database as it stands before the first act."""
    here = connection.settings_dict
    name = f"{here['NAME']}_{number}"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM INTO '{name}'")
    else:
        connection.close()
        with connections["maintenance"].cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{here["NAME"]}"')
    return {**here, "NAME": name}


def replayed(copy: dict[str, Any], recorder: Recorder, warm: int, way: Any) -> float:
    """Acts per second by hand, on that copy."""
    connections.databases[COPY] = copy
    replay(recorder.written[:warm], way)
    watch = replay(recorder.written[warm:], way)
    connections[COPY].close()
    del connections[COPY]
    return watch.per_second


def durability() -> str:
    """How the database commits, in its own words."""
    ask = "PRAGMA %s" if connection.vendor == "sqlite" else "SHOW %s"
    said = []
    with connection.cursor() as cursor:
        for name in DURABLE[connection.vendor]:
            cursor.execute(ask % name)
            said.append(f"{name} {cursor.fetchone()[0]}")
    return ", ".join(said)


def measure(cases: int) -> dict[str, Any]:
    standing.stand_up()
    connections.databases["maintenance"] = {**connection.settings_dict, "NAME": "template1"}
    copies = [copy_database(number) for number in (1, 2)]
    names = _names()
    with recording() as recorder:
        walk_cases(recorder, names, 1)  # warms the caches, in each way
        warm = len(recorder.written)
        recorder.start_over()
        walk_cases(recorder, names, cases)
    found = recorder.figures()
    door = found["door"]
    models, bare_ = (replayed(copy, recorder, warm, way) for copy, way in zip(copies, (with_models, bare), strict=True))
    return {**found, "models": models, "bare": bare_, "to models": door / models, "to bare": door / bare_,
            "durability": durability()}  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
