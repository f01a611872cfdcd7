"""Why a message is set aside, in words that say what would be right."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from .choices import SetAside


class Fault(Exception):
    """A message that cannot be read: the reason, and what was found."""

    def __init__(self, reason: SetAside, what: str, **facts: Any) -> None:
        super().__init__(f"{reason}: {what}")
        self.reason = reason
        self.detail = {"what": what, **facts}


WHAT = {
    "head": _("A packet begins with ## and four digits."),
    "tail": _("A packet ends with a check value of four digits, CR and LF."),
    "declared": _("The head declares %(declared)s bytes of data; %(found)s arrived."),
    "cap": _("The data segment has %(found)s bytes; at most %(cap)s are read."),
    "no_key": _("The data area is encrypted and the station has no SM4 key."),
    "cipher": _("The encrypted data area is not made of whole blocks."),
    "crc": _("The check value is %(found)s; %(right)s would be right."),
    "text": _("The data segment is not readable text."),
    "data_area": _("The data area must stand between CP=&& and &&."),
    "field": _("“%(name)s” is no field of the data segment."),
    "twice": _("“%(name)s” stands twice."),
    "missing": _("The field %(name)s is missing."),
    "item": _("“%(text)s” is not written as name=value."),
    "no_mn": _("The field MN names no device."),
    "mn": _("The device mark %(mn)s is not registered."),
    "no_time": _("%(name)s=%(text)s is no point in time."),
    "ahead": _("%(name)s=%(text)s lies more than %(minutes)s minutes ahead of the receipt."),
    "number": _("%(name)s=%(text)s is not a number."),
}


def explain(detail: dict[str, Any]) -> str:
    """The sentence for the detail of a message that was set aside, in the active language."""
    return str(WHAT[detail["what"]]) % detail
