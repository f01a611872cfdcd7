"""Blanks of a template that are still to be filled: a run of full-width low lines with a label (＿排放口＿)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext

LINE = "＿"
BLANK = re.compile(f"{LINE}+([^{LINE}\\s，。；、]{{1,20}}){LINE}+|{LINE}+")


def blanks(text: str) -> Iterator[str]:
    """The label of each blank in the order of the text; "" for one without a label."""
    return (found.group(1) or "" for found in BLANK.finditer(text))


def fault(text: str) -> str:
    """What is to be filled, in words; nothing for a text without blanks."""
    labels = list(dict.fromkeys(one or LINE * 2 for one in blanks(text)))
    return gettext("Fill in the blanks: %(labels)s.") % {"labels": ", ".join(labels)} if labels else ""
