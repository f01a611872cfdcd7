"""The envelope of every message: CloudEvents 1.0, JSON, frozen as bytes."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from foundation.ledger.chain import canonical


def sealed_bytes(*, message_id: uuid.UUID, kind: str, subject: str, at: datetime, data: dict[str, Any]) -> bytes:
    """The message as it is stored, signed and sent. `at`: when it happened in law."""
    return canonical(
        {
            "specversion": "1.0",
            "id": str(message_id),
            "source": f"{settings.SITE_URL}/api/v1",
            "type": kind,
            "subject": subject,
            "time": timezone.localtime(at).isoformat(timespec="seconds"),
            "datacontenttype": "application/json",
            "data": data,
        }
    )
