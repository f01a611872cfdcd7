"""Entering and withdrawing a response list."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.warnings.states import ListState
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked

from .period import KEEPERS


class ResponseActs:
    @act(
        source=BIRTH, target=ListState.IN_FORCE, row="R §9", label=_("Enter a response list"), basis=["code/265"], by=KEEPERS,
        form="enforcement.warnings.forms.ListForm",
    )  # fmt: skip
    def enter_list(self, asked: Asked, *, lines: list[dict[str, Any]], **facts: Any) -> None:
        from enforcement.warnings.models import ResponseLine

        self.agency = asked.by.agency
        for name, value in facts.items():
            setattr(self, name, value)
        ResponseLine.objects.bulk_create(ResponseLine(list_id=self.pk, **line) for line in lines)  # type: ignore[attr-defined]

    @act(
        source=ListState.IN_FORCE, target=ListState.WITHDRAWN, row="R §9", label=_("Withdraw the response list"), basis=["code/265"],
        by=KEEPERS, form="enforcement.warnings.forms.WithdrawForm", final=True,
    )  # fmt: skip
    def withdraw_list(self, asked: Asked, *, valid_until: Any) -> None:
        """It goes on counting for what happened until its last day."""
        self.valid_until = valid_until
