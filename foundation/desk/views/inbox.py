"""/desk/: what waits for me."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.menu import bands_of
from foundation.desk.registry import benches_for, births_of_nothing

from .base import DeskView

WATCHERS = (Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR)


class Inbox(DeskView):
    template_name = "desk/inbox.html"
    title = _("Inbox")
    icon = "home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            bands=bands_of(self.request),
            births=births_of_nothing(self.actor),
            benches=benches_for(self.actor),
            watcher=self.actor.role in WATCHERS,
            **kwargs,
        )
