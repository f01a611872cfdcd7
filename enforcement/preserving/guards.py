"""What the acts on registered evidence require."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from foundation.clocks.queries import has_run_out
from foundation.documents.models import Service
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard


def _over(preservation: Any, asked: Asked) -> bool:
    return has_run_out(preservation.about, "evidence-measure", asked.at)


term_is_over = Guard(_over, _("The working days for dealing with the evidence are not over."))
in_its_term = Guard(
    lambda one, asked: not _over(one, asked),
    _("The working days for dealing with the evidence are over: it is released."),
)


not_served = Guard(
    lambda one, asked: not Service.objects.filter(about=one.about).exists(), _("The decision was handed over already.")
)


def gave_the_approval(preservation: Any, asked: Asked) -> str | None:
    """Who approved by message signs the papers."""
    if asked.by.posting is None or asked.by.officer_id == preservation.approver.officer_id:
        return None
    return _g("%(name)s approved this by message and signs its papers.") % {"name": preservation.approver.officer}
