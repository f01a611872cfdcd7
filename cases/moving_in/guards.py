"""What a number series' start requires."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.documents.series_start import untouched
from foundation.workflow.guards import Guard

series_is_untouched = Guard(
    lambda one, asked: untouched(one.agency, one.series, one.year),
    _("This series has begun already; a series starts at a number of its own only once."),
)
