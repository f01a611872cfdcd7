"""What the acts on a random check require."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from foundation.workflow.asked import Asked


def performed_by_the_drawn(check: Any, asked: Asked) -> str | None:
    """Only who was drawn checks; asked of who acts, and where they are named, of those who take part."""
    drawn = set(check.officers)
    if asked.by.posting and {one.officer.certificate_number for one in asked.people} <= drawn:
        return None
    return _("Drawn for this check: %(names)s. An officer who cannot go is replaced by the draw.") % {
        "names": check.team_names
    }
