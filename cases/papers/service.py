"""The return slip of a service."""

from __future__ import annotations

from typing import Any

from foundation.documents.slip_facts import newest_service, slip
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper


@paper("SH", "cases.case", "cases.correctionorder")
def return_slip(obj: Any, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    service = newest_service(obj.about)
    return slip(service, obj.enterprise.name, [service.document])
