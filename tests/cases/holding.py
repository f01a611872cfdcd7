"""Further offices and certificates of the officers, for one test."""

from __future__ import annotations

from datetime import date

from demo.people import SINCE, posting
from foundation.agencies.models import Officer, Posting, Role


def also(name: str, role: Role) -> Posting:
    """The officer holds this office too, at the same agency."""
    held = posting(name)
    return Posting.objects.create(officer=held.officer, agency=held.agency, role=role, valid_from=SINCE)


def certificate_ends(name: str, on: date) -> None:
    Officer.objects.filter(name=name).update(certificate_until=on)
