"""Putting a wrong fact right (更正): names the fact, the right value and the proof, and needs a second officer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role

from .act import act
from .asked import Asked
from .plain import plain
from .who import With, officers

MAY_CORRECT = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.REVIEWER, Role.CREDIT_OFFICER, Role.WEB_OFFICER)


def correct_record() -> Callable[..., None]:
    """A fresh act for one workflow."""

    @act(
        source="*",
        label=_("Correct the record"),
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

    return correct_record


def consequences(obj: Any, field: str) -> list[str]:
    """What rests on the fact: issued documents that print its present value. They stay; a new one must name them."""
    from foundation.documents.models import Document

    old = plain(getattr(obj, field))
    return [str(one) for one in Document.objects.filter(about=obj.about) if _holds(one.data, old)]


def _holds(data: Any, value: Any) -> bool:
    if isinstance(data, dict):
        return any(_holds(one, value) for one in data.values())
    if isinstance(data, list):
        return any(_holds(one, value) for one in data)
    return data == value
