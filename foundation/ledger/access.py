"""The access log: looks at sensitive data, and refusals."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from foundation.agencies.actor import Actor

from .models import AccessLog


def record_look(by: Actor, about: str, what: str, reasons: Iterable[str] = ()) -> None:
    """Note that `by` looked at `about`, or was refused there, in a transaction of its own: it stays whatever follows.

    A reason that names a person is kept with the row's id in place of the name.
    """
    kept = [str(getattr(one, "on_record", one)) for one in reasons]
    with transaction.atomic(durable=True):
        AccessLog.objects.create(by=by.code, about=about, what=what, reasons=kept)
