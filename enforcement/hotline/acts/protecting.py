"""Protecting who reported: leave to open the identity, and complaints of retaliation (Code 145, 1238)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.hotline import guards
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .intake import RECEIVERS


class Protecting:
    @act(
        source="*", row="A §5", label=_("Give leave to open the identity"), basis=["code/145"],
        by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD), requires=[guards.is_named],
        form="enforcement.hotline.forms.LeaveForm", final=True,
    )  # fmt: skip
    def give_leave(self, asked: Asked, *, officer: Any, reason: str, until: Any) -> None:
        """To one officer, for a reason, until a day; each opening is logged all the same."""
        from enforcement.hotline.models import Leave

        Leave.objects.create(report_id=self.pk, officer=officer, reason=reason, until=until, given_by=asked.by.office)  # type: ignore[attr-defined]

    @act(
        source="*", row="A §5", label=_("Record a complaint of retaliation"), basis=["code/145", "code/1238"], by=RECEIVERS,
        requires=[guards.is_named, guards.speaks_to_the_reporter], form="enforcement.hotline.forms.RetaliationForm",
        emits=["report.retaliation"],
    )  # fmt: skip
    def record_retaliation(self, asked: Asked, *, protection: str) -> None:
        """The heads are told at once; who suffered it stays sealed."""
