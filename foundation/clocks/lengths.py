"""Lengths of time as people write them: 30CD, 5WD, 24H, 3M, 1Y."""

from __future__ import annotations

import re
from typing import cast

from django.utils.translation import gettext as _

from foundation.law.terms import Length, Unit

WRITTEN = re.compile(r"(\d+)(CD|WD|H|M|Y)")


def length_of(text: str) -> Length:
    """The length written as a number and a unit. Raises ValueError naming what would be right."""
    match = WRITTEN.fullmatch(text.strip().upper())
    if not match or not int(match[1]):
        raise ValueError(_("“%(text)s” is no length of time; write 30CD, 5WD, 24H, 3M or 1Y.") % {"text": text})
    return Length(int(match[1]), cast(Unit, match[2]))


def in_words(length: Length) -> str:
    """The length in the active language."""
    words = {
        "H": _("%(n)d hour(s)"),
        "CD": _("%(n)d calendar day(s)"),
        "WD": _("%(n)d working day(s)"),
        "M": _("%(n)d month(s)"),
        "Y": _("%(n)d year(s)"),
    }
    return words[length.unit] % {"n": length.quantity}
