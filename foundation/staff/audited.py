"""Changes to officers and postings, which are no workflows: each through one function, with a record and a ledger entry."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, AgencyParticulars, Officer, Posting
from foundation.agencies.queries import agencies_below
from foundation.ledger.chain import lock_head
from foundation.ledger.models import Entry
from foundation.workflow.plain import can_be_kept, plain
from foundation.workflow.record import Change, enter
from foundation.workflow.refused import Refused, noted


@dataclass(frozen=True)
class Named:
    """What the ledger calls a row that is no workflow: "officer:12", and the number of this entry about it."""

    about: str
    seq: int


OF_OFFICER = ("username", "name", "email", "certificate_number", "certificate_until", "is_active")
OF_AGENCY = ("bank", "contact", "valid_from")
OF_POSTING = ("officer_id", "agency_id", "role", "title", "valid_from", "valid_until")


Row = Officer | Posting | AgencyParticulars
KEPT = {Officer: OF_OFFICER, Posting: OF_POSTING, AgencyParticulars: OF_AGENCY}


def about(row: Row) -> str:
    return f"agency:{row.agency_id}" if isinstance(row, AgencyParticulars) else f"{row._meta.model_name}:{row.pk}"


def facts(row: Row) -> dict[str, Any]:
    """What the record keeps of it; never a password."""
    return plain({name: getattr(row, name) for name in KEPT[type(row)]})


@contextmanager
def change(by: Actor, what: str, whom: str) -> Iterator[None]:
    """One transaction; a refusal inside goes to the access log."""
    with noted(by, whom, what), transaction.atomic():
        yield


def record(row: Row, act: str, *, by: Actor, before: dict[str, Any], data: dict[str, Any]) -> Entry:
    """Keep what was changed, by whom and when; inside the change's transaction."""
    if not can_be_kept(data):
        raise Refused([_("This holds a character that cannot be kept.")])
    head = lock_head()
    last = Entry.objects.filter(about=about(row)).aggregate(last=Max("seq"))["last"] or 0
    after = facts(row)
    moved = [name for name in after if after[name] != before.get(name)]
    changed = Change({name: before[name] for name in moved if name in before}, {name: after[name] for name in moved})
    return enter(
        Named(about(row), last + 1), act, by=by, at=timezone.now(), data=plain(data), change=changed,
        key=uuid.uuid4().hex, head=head,
    )  # fmt: skip


def refuse_unless(by: Actor, role: str, *, officer: Officer | None, agency: Agency | None = None) -> None:
    """Only who holds that office, within his own agency and those below, and never about himself."""
    reasons = []
    if by.role != role:
        reasons.append(_("Only for: %(who)s.") % {"who": role.label})  # type: ignore[attr-defined]
    if officer is not None and officer.pk in by.officer_ids:
        reasons.append(_("Nobody grants himself anything: let another officer of this office do it."))
    if agency is not None and by.agency and not agencies_below(by.agency).filter(pk=agency.pk).exists():
        reasons.append(_("This agency is not yours to administer."))
    if officer is not None and not within(by, officer):
        reasons.append(_("This officer belongs to another agency."))
    if reasons:
        raise Refused(reasons)


def within(by: Actor, officer: Officer) -> bool:
    """Holds, or held, a posting in the administrator's agencies, or none at all yet."""
    held = Posting.objects.filter(officer=officer)
    return not held.exists() or held.filter(agency__in=agencies_below(by.office.agency)).exists()
