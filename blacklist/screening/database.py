"""The register of a running installation: keys from the database, likeness from the search engine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from blacklist.search import api as search
from blacklist.search.visible import entries

from .keys import names_of
from .matching.register import Listed
from .matching.verdict import Basis
from .models import Key, KeyKind


class DatabaseRegister:
    """See `matching.register.Register`. Everything is as visible at `now`, whatever the index still holds."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def by_uscc(self, code: str) -> Listed | None:
        found = self._keys(KeyKind.ORGANISATION).filter(enterprise__uscc=code).first()
        return listed(found) if found else None

    def by_identifier(self, kind: str, value: str) -> list[Listed]:
        if kind != Basis.ORGANISATION_CODE:
            return []
        return [listed(key) for key in self._keys(KeyKind.ORGANISATION).filter(value=value)]

    def by_run(self, run: str) -> list[Listed]:
        return [listed(key) for key in self._keys(KeyKind.NAME).filter(value=run)]

    def by_cores(self, cores: Iterable[str]) -> list[Listed]:
        return [listed(key) for key in self._keys(KeyKind.CORE).filter(value__in=list(cores))]

    def alike(self, text: str, k: int) -> list[Listed]:
        found = search.candidates(text, k, now=self.now)
        companies = {
            entry.enterprise_id: entry.enterprise for entry in entries((id_ for id_, _ in found), self.now).values()
        }
        return [one for company in companies.values() for one in names_of(company)]

    def _keys(self, kind: str) -> QuerySet[Key]:
        return Key.objects.visible_on(self.now).filter(kind=kind).select_related("enterprise").order_by("pk")


def listed(key: Key) -> Listed:
    return Listed(
        uscc=key.enterprise.uscc, name=key.name, region=key.enterprise.region_id,
        valid_from=key.valid_from, valid_until=key.valid_until, former=key.former,
    )  # fmt: skip
