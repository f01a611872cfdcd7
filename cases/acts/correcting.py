"""A clerical error in an issued document: a notice of correction (补正) names it; the document itself never changes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.states import CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

ANY = tuple(one for one in CaseState if one != CaseState.WITHDRAWN)


class Correcting:
    @act(
        source=ANY, row="A §15", label=_("Correct a clerical error in a document"), basis=["mee30/57"],
        by=officers(Role.AGENCY_HEAD), form="cases.forms.ClericalForm", documents=["BZ"], emits=["case.document-corrected"],
    )  # fmt: skip
    def correct_clerical_error(self, asked: Asked, *, document: Any, wrong: str, right: str) -> None:
        """No new time limit begins; the substance stays as decided."""
