"""Appointing a deputy (代理) and ending his time. The posting in which he acts springs from the act."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting, Role
from foundation.staff.ranks import HEADS
from foundation.staff.states import DeputyState
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

APPOINT = officers(Role.UNIT_HEAD, *HEADS, Role.ADMINISTRATOR)


class DeputyActs:
    @act(
        source=BIRTH, target=DeputyState.APPOINTED, row="S D1", label=_("Appoint a deputy"), by=APPOINT,
        form="foundation.staff.forms.DeputyForm", emits=["deputy.appointed"],
    )  # fmt: skip
    def appoint_deputy(self, asked: Asked, *, deputised: Posting, deputy: Posting, **facts: Any) -> None:
        self.agency, self.deputised, self.deputy = deputised.agency, deputised, deputy
        for name, value in facts.items():
            setattr(self, name, value)
        self.posting = Posting.objects.create(
            officer=deputy.officer, agency=deputised.agency, role=deputised.role, title=deputised.title,
            valid_from=self.since, valid_until=self.until, deputy_for=deputised, acts=self.acts, acting=self.acting,
        )  # fmt: skip

    @act(
        source=DeputyState.APPOINTED, target=DeputyState.ENDED, row="S D2", label=_("End the deputyship"), by=APPOINT,
        form="foundation.staff.forms.EndDeputyForm", emits=["deputy.ended"],
    )  # fmt: skip
    def end_deputyship(self, asked: Asked, *, last_day: date, reason: str) -> None:
        """What he performed until then stays his."""
        self.until, self.reason = last_day, reason
        Posting.objects.filter(pk=self.posting_id).update(valid_until=last_day)
