"""Values as JSON has them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

EXACT = 2**53  # from here on a database may give a whole float back as an integer


class Encoder(DjangoJSONEncoder):
    """Rows as their keys; instants to the microsecond, which Django's own encoder cuts off."""

    def default(self, value: Any) -> Any:
        if isinstance(value, Model):
            return value.pk
        if isinstance(value, datetime):
            return value.isoformat().replace("+00:00", "Z")
        return super().default(value)


def plain(value: Any) -> Any:
    """The value as JSON keeps it, the same after a way through either database: instants as ISO text, rows as their keys."""
    return json.loads(json.dumps(value, cls=Encoder, ensure_ascii=False), parse_float=_number)


def can_be_kept(value: Any) -> bool:
    """Whether a database takes the text in it: no NUL, no half of a surrogate pair."""
    text = json.dumps(value, cls=Encoder, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\\u0000" not in text


def _number(text: str) -> float | int:
    number = float(text)
    return int(number) if abs(number) >= EXACT and number.is_integer() else number
