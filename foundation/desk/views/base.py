"""What every page of the desk has in common."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from foundation.agencies.actor import Actor
from foundation.desk.menu import items
from foundation.notices.bell import unseen_count


class DeskView(TemplateView):
    """A page inside the shell: its title, the officer who works on it, what the bell says."""

    title: Any = ""
    icon = ""

    @property
    def actor(self) -> Actor:
        return self.request.actor  # type: ignore[attr-defined]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shell = {
            "title": self.title,
            "icon": self.icon,
            "actor": self.actor,
            "menu": items(self.request),
            "keys": keys_on(self.request.user),
        }
        return super().get_context_data(**{**shell, "bell": unseen_count(self.request.user), **kwargs})


def keys_on(officer: Any) -> bool:
    """Whether single letters move and open rows; the shell keeps the officer's choice."""
    profile = getattr(officer, "wagtail_userprofile", None)
    return profile is None or profile.keyboard_shortcuts
