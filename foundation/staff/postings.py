"""Granting and ending postings (任职). Administration and security grant each other; nobody grants himself anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.notices.bell import Telling, notify_role
from foundation.workflow.refused import Refused

from .accounts import open_work
from .audited import about, change, facts, record, refuse_unless
from .ranks import HEADS, clash, grants

TO_HAND_OVER = gettext_noop("A posting cannot end before its work is handed over: order the hand-over.")


def grant(by: Actor, officer: Officer, *, agency: Agency, role: str, valid_from: date, valid_until: date | None = None,
          title: str = "") -> Posting:  # fmt: skip
    """Grant an office in an agency from a day, to a day or until further notice."""
    with change(by, "posting.granted", about(officer)):
        refuse_unless(by, grants(role), officer=officer, agency=agency)
        _refuse_clash(officer, role, valid_from, valid_until)
        facts_ = {"role": role, "valid_from": valid_from, "valid_until": valid_until, "title": title}
        posting = Posting.objects.create(officer=officer, agency=agency, **facts_)
        record(
            posting, "posting.granted", by=by, before={}, data={**facts_, "agency": agency.pk, "officer": officer.pk}
        )
        return posting


def _refuse_clash(officer: Officer, role: str, since: date, until: date | None) -> None:
    if not officer.is_active:
        raise Refused([_("This account is closed.")])
    if until is not None and until < since:
        raise Refused([], {"valid_until": [_("It ends on the day it begins or later.")]})
    meanwhile = Posting.objects.filter(Q(valid_until=None) | Q(valid_until__gte=since), officer=officer)
    meanwhile = meanwhile.filter(valid_from__lte=until) if until else meanwhile
    held = set(meanwhile.values_list("role", flat=True))
    if wrong := clash(role, held):
        names = _(", ").join(str(Role(one).label) for one in sorted(wrong))
        raise Refused(
            [], {"role": [_("Who runs, guards or audits the installation holds no other office: %(roles)s.") % {"roles": names}]}
        )  # fmt: skip


def end(by: Actor, posting: Posting, *, last_day: date, reason: str) -> Posting:
    """End a posting with a last day; refused, with the list, while its holder has open work in it."""
    with change(by, "posting.ended", about(posting)):
        refuse_unless(by, grants(posting.role), officer=posting.officer, agency=posting.agency)
        _refuse_day(posting, last_day)
        if work := open_work(posting):
            raise Refused([_("Hand over first what is open:"), *work])
        _end(by, posting, last_day, reason)
        for deputy in posting.deputies.filter(valid_until__gt=last_day):
            _end(by, deputy, last_day, reason)
        return posting


def ask_for_hand_over(posting: Posting) -> None:
    """The heads are told that this posting waits for a hand-over; outside the refused change."""
    url = f"/desk/handover/new/order_hand_over/?giver={posting.pk}"
    telling = Telling(matter=f"end-posting:{posting.pk}", msgid=TO_HAND_OVER, about=about(posting), url=url)
    notify_role(posting.agency, [Role.UNIT_HEAD, *HEADS], telling)


def _refuse_day(posting: Posting, last_day: date) -> None:
    errors = []
    if last_day < timezone.localdate() - timedelta(1):
        errors.append(_("Yesterday at the earliest: what was performed since then stays lawful."))
    if last_day < posting.valid_from:
        errors.append(_("Not before the day on which the posting began."))
    if posting.valid_until is not None and last_day > posting.valid_until:
        errors.append(_("The posting ends before that day anyway."))
    if errors:
        raise Refused([], {"last_day": errors})


def _end(by: Actor, posting: Posting, last_day: date, reason: str) -> None:
    before: dict[str, Any] = facts(posting)
    posting.valid_until = last_day
    posting.save(update_fields=["valid_until"])
    record(posting, "posting.ended", by=by, before=before, data={"last_day": last_day, "reason": reason})
