"""The calculator and the like cases beside the forms on which a fine is proposed or decided."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.discretion.panels import built_up, decided_lately
from foundation.desk.registry import Panel, extend

from . import case  # noqa: F401  the bench that is extended

FINING = ("finish_investigation", "issue_prior_notice", "decide")

extend(
    "case",
    panels=(
        Panel(FINING, _("How the fine is built up"), built_up, "desk/_built_up.html", counts=True),
        Panel(FINING, _("How this agency decided the same violation"), decided_lately, "desk/_like_cases.html"),
    ),
)
