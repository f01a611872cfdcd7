"""What the pages of a case and of a lead show of their measures."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.desk.registry import Related, extend, those

extend(
    "case",
    related=(
        Related(_("Sealings and seizures"), those("seizure", "case")),
        Related(_("Restrictions of production"), those("productionrestriction", "case")),
        Related(_("Daily penalties"), those("dailypenalty", "case")),
        Related(_("Performances in place"), those("inplaceperformance", "case")),
    ),
)
extend("lead", related=(Related(_("Sealings and seizures"), those("seizure", "lead")),))
