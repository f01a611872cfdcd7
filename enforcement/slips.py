"""The return slip of what is handed over before a case is filed."""

from __future__ import annotations

from typing import Any

from foundation.documents.slip_facts import newest_service, slip
from foundation.workflow.asked import Asked


def return_slip(obj: Any, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    """To the enterprise of the lead. Registered by each room with `paper("SH", "its.model")`."""
    service = newest_service(obj.about)
    return slip(service, obj.lead.enterprise.name, [service.document])
