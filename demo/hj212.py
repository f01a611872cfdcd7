"""The demo's real input: 72 hours of HJ 212-2017 messages of several stacks, some split, some damaged, one episode.

Made the same on every machine (a fixed seed), so the story can count on it: outlet DA001 of the heating plant goes
above its permitted NOx on 2025-06-10 at 07, 08, 10 and 11 (monitoring.md §16, its hours moved).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from enforcement.monitoring.frame import packet

from .damage import damaged
from .stations import NOX, PASSWORD, STACKS, Stack

BEIJING = ZoneInfo("Asia/Shanghai")
FIRST = datetime(2025, 6, 9, tzinfo=BEIJING)
HOURS = 72
NAME = "hj212-2025-06-09.dat"
HOUR, MINUTE = "2061", "2051"


class Told(NamedTuple):
    """What DA001 sent for an hour of 2025-06-10: valid minutes, flag, converted value."""

    minutes: int
    flag: str
    value: float


EPISODE = {
    4: Told(60, "N", 47.1), 5: Told(60, "N", 52.3), 6: Told(60, "N", 49.6), 7: Told(60, "N", 55.8),
    8: Told(58, "N", 61.2), 9: Told(31, "D", 58.0), 10: Told(60, "N", 63.4), 11: Told(60, "N", 58.7),
    12: Told(12, "C", 44.0), 13: Told(60, "N", 44.0), 14: Told(60, "N", 50.0),
}  # fmt: skip
FILTERED_FROM = FIRST + timedelta(days=1, hours=15)  # the filter in the sampling tube has tamed the values


class Sent(NamedTuple):
    at: datetime
    raw: bytes


def stamp(at: datetime, digits: int = 14) -> str:
    return f"{at:%Y%m%d%H%M%S%f}"[:digits]


def stream() -> bytes:
    """All messages in the order in which they were sent."""
    chance = random.Random(212)
    sent = [one for stack in STACKS for one in _of(stack, chance)]
    sent += [Sent(at, raw) for at, raw in damaged([(one.at, one.raw) for one in sent], chance)]
    return b"".join(one.raw for one in sorted(sent, key=lambda one: one.at))


def write(folder: Path) -> Path:
    """Write the file of messages into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.write_bytes(stream())
    return path


def _of(stack: Stack, chance: random.Random) -> Iterator[Sent]:
    for number in range(HOURS):
        hour = FIRST + timedelta(hours=number)
        told = _told(stack, hour, chance)
        yield from _minutes(stack, hour, told, chance)
        yield from _hour(stack, hour, told, chance)


def _told(stack: Stack, hour: datetime, chance: random.Random) -> dict[str, Told]:
    """Each factor's hour: as the episode says, else somewhere in its usual span."""
    usual = {one.factor: Told(60, "N", round(chance.uniform(one.low, one.high), 1)) for one in stack.measured}
    if stack != STACKS[0]:
        return usual
    if hour.date() == (FIRST + timedelta(days=1)).date() and hour.hour in EPISODE:
        return {NOX: EPISODE[hour.hour]}
    if hour >= FILTERED_FROM:
        return {NOX: Told(60, "N", round(chance.uniform(21, 26), 1))}
    return usual


def _minutes(stack: Stack, hour: datetime, told: dict[str, Told], chance: random.Random) -> Iterator[Sent]:
    for minute in range(0, 60, stack.minutes):
        start = hour + timedelta(minutes=minute)
        items = [_item(stack, factor, one, chance, minute) for factor, one in told.items()]
        at = start + timedelta(minutes=stack.minutes, seconds=3, milliseconds=chance.randrange(1000))
        yield _message(stack, MINUTE, at, start, [*items, _oxygen(stack)])


def _hour(stack: Stack, hour: datetime, told: dict[str, Told], chance: random.Random) -> Iterator[Sent]:
    at = hour + timedelta(hours=1, seconds=5, milliseconds=chance.randrange(1000))
    items = [_item(stack, factor, one, chance) for factor, one in told.items()]
    if len(items) < 3:
        yield _message(stack, HOUR, at, hour, [*items, _oxygen(stack), _gas(chance)])
        return
    yield _message(stack, HOUR, at, hour, items[:2], part=(1, 2))
    yield _message(
        stack, HOUR, at + timedelta(milliseconds=1), hour, [*items[2:], _oxygen(stack), _gas(chance)], part=(2, 2)
    )


def _message(
    stack: Stack, cn: str, at: datetime, of: datetime, items: list[str], part: tuple[int, int] | None = None
) -> Sent:
    split = f"Flag=7;PNUM={part[1]};PNO={part[0]};" if part else "Flag=5;"
    head = f"QN={stamp(at, 17)};ST=31;CN={cn};PW={PASSWORD};MN={stack.mn};{split}"
    return Sent(at, packet(f"{head}CP=&&DataTime={stamp(of)};{';'.join(items)}&&".encode()))


def _item(stack: Stack, factor: str, told: Told, chance: random.Random, minute: int | None = None) -> str:
    """One factor of a message; a minute beyond the valid ones carries the hour's flag."""
    value, flag = told.value, told.flag
    if minute is not None:
        value = round(told.value * chance.uniform(0.97, 1.03), 1)
        flag = "N" if minute < told.minutes else (told.flag if told.flag != "N" else "M")
    plain = value if stack.oxygen is None else round(value * (21 - oxygen_of(stack)) / (21 - float(stack.oxygen)), 1)
    converted = "" if stack.oxygen is None else f"{factor}-ZsAvg={value:.1f},"
    shown = f"{factor}-Min={plain * 0.94:.1f},{factor}-Avg={plain:.1f},{factor}-Max={plain * 1.07:.1f},"
    return f"{shown}{converted}{factor}-Flag={flag}"


def oxygen_of(stack: Stack) -> float:
    return {"6": 8.2, "10": 10.9, "11": 10.2}.get(stack.oxygen or "", 17.1)


def _oxygen(stack: Stack) -> str:
    return f"a19001-Avg={oxygen_of(stack)},a19001-Flag=N"


def _gas(chance: random.Random) -> str:
    flow = chance.uniform(28, 36)
    return f"a00000-Avg={flow:.2f},a00000-Cou={flow * 3600:.0f},a00000-Flag=N"
