"""What came of an act; found again by the key of the request, so that a second click changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.documents.models import Document
from foundation.law.api import NotInForce
from foundation.ledger.models import Entry
from foundation.prepared import Prepared, asked_once, given

from .models import ActRecord
from .plain import can_be_kept, plain
from .refused import Refused

LONGEST_KEY = 80
OF_KEY = Prepared(lambda: ActRecord.objects.order_by().filter(key=given(ActRecord, "key")))


class Performed(NamedTuple):
    """What happened: the object as it now is, the ledger's entry, the documents issued."""

    obj: Any
    entry: Entry
    documents: list[Document]


@dataclass(frozen=True)
class Request:
    """One request for an act. The key stands for exactly this: another act, person or text under it is refused."""

    obj: Any
    act: str
    by: Actor
    data: dict[str, Any]
    key: str

    def once(self, work: Callable[[], Performed]) -> Performed:
        """The first result of this key, or else `work` in one durable transaction."""
        if not (0 < len(self.key) <= LONGEST_KEY and can_be_kept(self.key)):
            raise Refused([_("This request bears no usable key; open the page again.")])
        return self.first_result() or self._now(work)

    def first_result(self) -> Performed | None:
        record = OF_KEY.first(key=self.key)
        if record is None:
            return None
        if not self._is_of(record):
            raise Refused([_("This key was used for something else; open the page again.")])
        entry = Entry.objects.get(about=record.about, seq=record.seq)
        documents = list(Document.objects.filter(about=record.about, seq=record.seq))
        return Performed(type(self.obj).objects.get(pk=record.about.split(":")[1]), entry, documents)

    def _is_of(self, record: ActRecord) -> bool:
        birth = self.obj._state.adding and record.seq == 1 and record.about.startswith(f"{self.obj._meta.model_name}:")
        same = (record.act, record.actor, record.data) == (self.act, self.by.code, plain(self.data))
        return same and (birth or record.about == self.obj.about)

    def _now(self, work: Callable[[], Performed]) -> Performed:
        try:
            with transaction.atomic(durable=True), asked_once():
                return work()
        except NotInForce as error:
            raise Refused([str(error)]) from error
        except (Refused, IntegrityError) as failure:
            if done := self.first_result():  # two requests with one key raced: the first one's result is ours
                return done
            if isinstance(failure, IntegrityError) and is_clash(failure):
                raise Refused(
                    [_("This was entered at the same moment by somebody else: look at what is there now.")]
                ) from failure
            raise


def is_clash(error: IntegrityError) -> bool:
    """Whether a row of the same key was there first; any other broken rule is a fault of ours."""
    cause = error.__cause__
    names = ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")
    return getattr(cause, "sqlstate", "") == "23505" or getattr(cause, "sqlite_errorname", "") in names
