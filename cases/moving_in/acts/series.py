"""A number series that starts once at another number than one: proposed by the administrator, confirmed by the head."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.moving_in import guards
from cases.moving_in.states import SeriesStartState
from foundation.agencies.models import Role
from foundation.documents.series_start import start_at
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

HEAD = officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


class SeriesStartActs:
    @act(
        source=BIRTH, target=SeriesStartState.PROPOSED, row="S N1", label=_("Let a number series start"),
        by=officers(Role.ADMINISTRATOR), form="cases.moving_in.series_forms.SeriesForm",
    )  # fmt: skip
    def propose_start(self, asked: Asked, **facts: Any) -> None:
        self.agency = asked.by.agency
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=SeriesStartState.PROPOSED, target=SeriesStartState.CONFIRMED, row="S N2", label=_("Confirm the start"),
        by=HEAD, requires=[guards.series_is_untouched], emits=["series.started"],
    )  # fmt: skip
    def confirm_start(self, asked: Asked) -> None:
        start_at(self.agency, self.series, self.year, self.first, reason=self.reason, by=asked.by.office)

    @act(
        source=SeriesStartState.PROPOSED, target=SeriesStartState.REFUSED, row="S N2", label=_("Refuse the start"),
        by=HEAD, form="foundation.staff.forms.ReasonForm",
    )  # fmt: skip
    def refuse_start(self, asked: Asked, *, reason: str) -> None:
        self.reason = reason
