"""The access log: looks at sensitive data, and refusals."""

from foundation.agencies.actor import Actor

from .models import AccessLog


def record_look(by: Actor, about: str, what: str, reasons: list[str] | None = None) -> None:
    """Note that `by` looked at `about`, or was refused there, in a transaction of its own."""
    AccessLog.objects.create(by=by.code, about=about, what=what, reasons=reasons or [])
