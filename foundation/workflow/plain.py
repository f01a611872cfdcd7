"""Values as JSON has them."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model


class Encoder(DjangoJSONEncoder):
    def default(self, value: Any) -> Any:
        return value.pk if isinstance(value, Model) else super().default(value)


def plain(value: Any) -> Any:
    """The value as JSON keeps it: dates as ISO text, rows as their keys."""
    return json.loads(json.dumps(value, cls=Encoder, ensure_ascii=False))
