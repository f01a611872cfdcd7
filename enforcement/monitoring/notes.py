"""What is worth a look in a message that was accepted all the same (monitoring.md §10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from .segment import Segment
from .tables import COMMANDS, FACTORS, FLAGS, PROTOCOL

NOTES = {
    "resent": _("re-sent data"),
    "unsplit": _("longer than one packet may be, and not split"),
    "old_code": _("codes of 2005"),
    "unknown_field": _("a field that the protocol does not know is kept unread"),
    "unknown_command": _("a command that the protocol does not know is kept unread"),
    "unknown_flag": _("a data flag that the protocol does not know"),
    "lower_flag": _("a data flag in lower case"),
    "review_flag": _("a data flag that asks for a review: value set by hand, or over the upper range"),
    "conversion": _("a converted value equals the value before conversion"),
    "password": _("the access password differs from the registered one"),
}


def notes_of(segment: Segment, station: Any) -> tuple[str, ...]:
    """Codes of NOTES, sorted."""
    found = {*segment.notes, *_about_head(segment, station), *_about_flags(segment), *_about_conversion(segment)}
    return tuple(sorted(found))


def _about_head(segment: Segment, station: Any) -> Iterator[str]:
    if segment["RF"] == "1":
        yield "resent"
    if segment["CN"] not in COMMANDS:
        yield "unknown_command"
    if segment.size > PROTOCOL["longest_segment"]:
        yield "unsplit"
    if station.password and segment["PW"] != station.password:
        yield "password"


def _about_flags(segment: Segment) -> Iterator[str]:
    for one in segment.fields:
        if one.name != "Flag" or one.text == "":
            continue
        if one.text.upper() not in FLAGS:
            yield "unknown_flag"
        elif one.text not in FLAGS:
            yield "lower_flag"
        if FLAGS.get(one.text.upper(), {}).get("review"):
            yield "review_flag"


def _about_conversion(segment: Segment) -> Iterator[str]:
    sent = {(one.factor, one.name): one.text for one in segment.fields}
    for (factor, name), text in sent.items():
        plain = sent.get((factor, PROTOCOL["converted"].get(name, "")))
        flue = FACTORS.get(factor, {}).get("kind") == "flue"
        if name in PROTOCOL["converted"] and (flue or (plain == text and text.strip("0.") != "")):
            yield "conversion"
