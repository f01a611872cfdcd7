"""Days, instants and excluded time as people write them on the command line."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from .due import Span
from .moments import instant


def moment_of(text: str) -> date | datetime:
    """A day (2026-09-01) or an instant (2026-09-24T16:00, in Asia/Shanghai unless it says otherwise)."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return instant(datetime.fromisoformat(text))
    except ValueError:
        facts = {"text": text}
        raise ValueError(_("“%(text)s” is no date; write 2026-09-01 or 2026-09-24T16:00.") % facts) from None


def span_of(text: str) -> Span:
    """Excluded time written as its first and last day: 2026-09-18..2026-10-12."""
    first, dots, last = text.partition("..")
    if not dots:
        raise ValueError(_("“%(text)s” is no span; write 2026-09-18..2026-10-12.") % {"text": text})
    span = Span(moment_of(first), moment_of(last))
    if instant(span.until) < instant(span.since):
        raise ValueError(_("“%(text)s” ends before it begins.") % {"text": text})
    return span
