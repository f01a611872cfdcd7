"""Putting a wrong fact right (更正): names the fact, the right value and the proof, and needs a second officer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.models import Role
from foundation.law import api as law

from .act import Since, act
from .asked import Asked
from .declarations import acts_of
from .plain import plain
from .refused import Refused
from .who import With, officers

MAY_CORRECT = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.REVIEWER, Role.CREDIT_OFFICER, Role.WEB_OFFICER)


def correct_record() -> Callable[..., None]:
    """A fresh act for one workflow."""

    @act(
        source="*",
        label=gettext_lazy("Correct the record"),
        basis=["mee30/90"],
        by=officers(*MAY_CORRECT),
        with_=With(1),
        form="foundation.workflow.correction_form.CorrectionForm",
        emits=["record.corrected"],
    )
    def correct_record(self: Any, asked: Asked, *, field: str, value: Any, proof: str) -> None:
        from .models import Correction

        Correction.objects.create(
            about=self.about, seq=self.seq + 1, field=field, old=plain(getattr(self, field)), new=plain(value),
            proof=proof, confirmed_by=asked.companions[0],
        )  # fmt: skip
        setattr(self, field, value)
        _restart(self, field, value, asked)

    return correct_record


def _restart(obj: Any, field: str, value: Any, asked: Asked) -> None:
    """What was counted from the wrong day or instant is counted from the right one."""
    from foundation.clocks import running as clocks

    for limit in dict.fromkeys(limit for _act, limit in counted_from(obj, field)):
        try:
            clocks.restart(obj.about, limit, value, at=asked.at)
        except clocks.ClockError as error:
            raise Refused([str(error)]) from error


def counted_from(obj: Any, field: str) -> list[tuple[str, str]]:
    """The acts that set a limit running from this fact, and the limit."""
    return [
        (name, start.limit)
        for name, one in acts_of(type(obj)).items()
        for start in one.starts if isinstance(start, Since) and start.runs_from(field)
    ]  # fmt: skip


def consequences(obj: Any, field: str) -> list[str]:
    """What rests on the fact: clocks that are counted anew, and issued documents that print its present value.

    Those stay; a new one must name them.
    """
    from foundation.clocks.models import Clock
    from foundation.documents.models import Document

    limits = [limit for _act, limit in counted_from(obj, field)]
    anew = _("The time limit “%(limit)s” is counted anew from the right value.")
    clocks = Clock.objects.filter(about=obj.about, limit__in=limits)
    moved = [anew % {"limit": law.limit(one.limit, on=one.started_on).label} for one in clocks]
    old = getattr(obj, field)
    return moved + [str(one) for one in Document.objects.filter(about=obj.about) if _holds(one.data, old)]


def _holds(data: Any, value: Any) -> bool:
    if isinstance(data, dict):
        return any(_holds(one, value) for one in data.values())
    if isinstance(data, list):
        return any(_holds(one, value) for one in data)
    return data == plain(value) or (isinstance(value, datetime) and _instant(data) == value)


def _instant(data: Any) -> datetime | None:
    """The instant that a frozen text says, in whichever zone it says it."""
    try:
        return datetime.fromisoformat(data)
    except (TypeError, ValueError):
        return None
