"""The warnings that a case's conduct fell into, on its page; with the count for K6 where there is one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from cases import warning
from foundation.agencies.actor import Actor
from foundation.desk.registry import Section, extend
from foundation.law.api import NotInForce

from . import case  # noqa: F401  the bench that is extended


class Found(list[Any]):
    """The meetings, and in words how many earlier penalties count for the crime threshold."""

    note = ""


def warnings(case_: Any, by: Actor) -> Found:
    found = Found(warning.of_case(case_))
    if found:
        found.note = _note(case_)
    return found


def _note(case_: Any) -> str:
    try:
        needed = warning.needed(case_)
    except NotInForce:
        return ""
    text = _g(
        "Threshold K6: %(n)d of %(needed)d earlier penalties for conduct in a warning within its window. Whether it was excess of SO2, NOx and the like is for the officer to say."
    )
    return text % {"n": len(warning.earlier(case_)), "needed": needed}


extend(
    "case",
    sections=(Section("warnings", _("Heavy-pollution warnings"), warnings, "desk/_warnings.html", internal=True),),
)
