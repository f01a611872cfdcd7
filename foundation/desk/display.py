"""Values as an officer reads them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from foundation.documents.money import capital

NOTHING = "—"


def shown(value: Any) -> str:
    """A value in words: dates and sums in the language's form, yes or no, a dash for nothing."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return _formatted(value)


def _formatted(value: Any) -> str:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return f"{value:,.{_places(value)}f}"
    if isinstance(value, list | tuple | set | QuerySet):
        return _(", ").join(shown(one) for one in value)
    return str(value)


def _places(value: Decimal) -> int:
    """As many decimals as say something."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def day(value: date) -> str:
    return formats.date_format(value, "DATE_FORMAT")


def moment(value: datetime) -> str:
    """Day and minute, in Asia/Shanghai."""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{formats.date_format(local, 'DATE_FORMAT')} {local:%H:%M}"


def along(obj: Any, path: str) -> Any:
    """What stands at the end of a path of attributes; nothing where the path breaks off."""
    for name in path.split("."):
        obj = getattr(obj, name, None)
    return obj


def attribute(obj: Any, path: str, *, days_only: bool = False) -> str:
    """The value at the end of a path of attributes, with the label of its choice; of an instant the day, if asked."""
    *way, last = path.split(".")
    for name in way:
        obj = getattr(obj, name, None)
    display = getattr(obj, f"get_{last}_display", None)
    value = display() if display else getattr(obj, last, None)
    return shown(timezone.localtime(value).date() if days_only and isinstance(value, datetime) else value)


def money(value: Decimal | None) -> str:
    """A sum in yuan; in Chinese with 大写 beside it."""
    if value is None:
        return NOTHING
    figures = f"¥{value:,.{_places(value)}f}"
    return f"{figures}（{capital(value)}）" if (get_language() or "").startswith("zh") else figures
