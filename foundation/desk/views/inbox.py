"""/desk/: what waits for me."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.desk.clock_face import ClockFace
from foundation.desk.menu import bands_of
from foundation.desk.papers import my_awaited_slips
from foundation.desk.registry import WATCHERS, benches_for, births_of_nothing

from .base import DeskView


class Inbox(DeskView):
    template_name = "desk/inbox.html"
    title = _("Inbox")
    icon = "home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            bands=bands_of(self.request),
            births=births_of_nothing(self.actor),
            benches=benches_for(self.actor),
            tomorrow=self.next_clock(),
            slips=my_awaited_slips(self.actor),
            watcher=self.actor.role in WATCHERS,
            **kwargs,
        )

    def next_clock(self) -> ClockFace | None:
        """The clock that ends next among what is this officer's turn but not pressing."""
        later = next(band for band in bands_of(self.request) if band.key == "week")
        return next((row.face for row in later.rows if row.clock), None)
