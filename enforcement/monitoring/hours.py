"""The hour means of a channel, from the latest readings: which may be judged, and against what."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils import timezone

from .choices import DataTimeMeaning
from .conversion import at_reference_oxygen
from .models import Channel, PermittedValue, Reading
from .rule import LeadRule
from .runs import HOUR, Hour
from .tables import FLAGS, OXYGEN
from .times import stamp

HOUR_DATA, MINUTE_DATA = "2061", "2051"
Values = dict[str, Reading]  # latest revision by field


def hours_of(channel: Channel, since: datetime, until: datetime, rule: LeadRule) -> list[Hour]:
    """The hours that begin in [since, until) and of which something came, in order."""
    oxygen = _latest(channel, OXYGEN, since, until) if channel.reference_oxygen is not None else {}
    permitted = list(channel.permitted_values.all())
    rows = _latest(channel, channel.factor, since, until)
    return [_hour(channel, at, row, oxygen.get(at, {}), permitted, rule) for at, row in sorted(rows.items())]


def _latest(channel: Channel, factor: str, since: datetime, until: datetime) -> dict[datetime, Values]:
    """By the start of the hour: later revisions replace earlier ones."""
    shift = HOUR if channel.station.data_time_is == DataTimeMeaning.END else timedelta(0)
    rows = Reading.objects.filter(
        station=channel.station, cn=HOUR_DATA, factor=factor, data_time__gte=since + shift, data_time__lt=until + shift
    )
    found: dict[datetime, Values] = {}
    for row in rows.select_related("message").defer("message__raw").order_by("data_time", "revision", "pk"):
        found.setdefault(row.data_time - shift, {})[row.field] = row
    return found


def _hour(
    channel: Channel, at: datetime, row: Values, oxygen: Values, permitted: list[PermittedValue], rule: LeadRule
) -> Hour:
    flag = row["Flag"].text if "Flag" in row else ""
    value, used = compared(channel, row, oxygen, rule)
    usable = FLAGS.get(flag.upper(), {}).get("usable", False) and not _beyond_conversion(channel, oxygen, rule)
    limit = strictest(permitted, at)
    return Hour(at, value, usable, flag, limit.value if limit else None, _completed(used, at), tuple(used))


def compared(channel: Channel, row: Values, oxygen: Values, rule: LeadRule) -> tuple[Decimal | None, list[Reading]]:
    """The value that is compared, scaled to the channel's unit, and the readings on which it rests."""
    reference = channel.reference_oxygen
    name = rule.plain if reference is None else rule.converted
    kept = [row[one] for one in ("Flag", name) if one in row]
    if name in row:
        return _scaled(channel, row[name]), kept
    if reference is None or rule.plain not in row or rule.plain not in oxygen:
        return None, kept
    return _converted(channel, row[rule.plain], oxygen[rule.plain], rule), [*kept, row[rule.plain], oxygen[rule.plain]]


def _converted(channel: Channel, plain: Reading, oxygen: Reading, rule: LeadRule) -> Decimal | None:
    """Where the station sent no converted value: converted here, to one decimal."""
    value, content = _scaled(channel, plain), oxygen.number
    if value is None or content is None or channel.reference_oxygen is None or content >= rule.oxygen_max:
        return None
    return round(at_reference_oxygen(value, oxygen=content, reference=channel.reference_oxygen), 1)


def _scaled(channel: Channel, reading: Reading) -> Decimal | None:
    return None if reading.number is None else reading.number * channel.scale


def _beyond_conversion(channel: Channel, oxygen: Values, rule: LeadRule) -> bool:
    """Near 21 % of oxygen the factor of conversion explodes."""
    content = oxygen[rule.plain].number if rule.plain in oxygen else None
    return channel.reference_oxygen is not None and content is not None and content >= rule.oxygen_max


def strictest(permitted: list[PermittedValue], at: datetime) -> PermittedValue | None:
    """Of permit, local and national value in force on the legal day, the one that binds."""
    day = timezone.localtime(at).date()
    binding = [
        one for one in permitted if one.valid_from <= day and (one.valid_until is None or day <= one.valid_until)
    ]
    return min(binding, key=lambda one: one.value, default=None)


def _completed(used: list[Reading], at: datetime) -> datetime:
    """When the last message arrived on which the hour rests: its QN, never later than its receipt."""
    return max((_sent(reading.message) for reading in used), default=at + HOUR)


def _sent(message: Any) -> datetime:
    sent = stamp(message.qn, 17)
    return message.received_at if sent is None else min(sent, message.received_at)


def valid_minutes(channel: Channel, at: datetime) -> int | None:
    """Minutes of the hour from `at` that valid minute means cover; None when no minute data came."""
    rows = Reading.objects.filter(
        station=channel.station, cn=MINUTE_DATA, factor=channel.factor, field="Flag", data_time__gte=at,
        data_time__lt=at + HOUR,
    )  # fmt: skip
    flags = dict(rows.order_by("data_time", "revision").values_list("data_time", "text"))
    if not flags:
        return None
    good = sum(bool(FLAGS.get(text.upper(), {}).get("usable")) for text in flags.values())
    return good * min((_minutes(before, after) for before, after in pairwise(sorted(flags))), default=1)


def _minutes(before: datetime, after: datetime) -> int:
    """Two neighbours show the minute interval that a station keeps."""
    return int((after - before).total_seconds() // 60)
