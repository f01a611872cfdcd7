"""The daily look at the holiday calendar: who runs the installation is told before its known years end."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from foundation.agencies.models import Posting, Role
from foundation.law import api as law
from foundation.notices.bell import Telling, notify, settle
from foundation.notices.models import Notice

from .tables import known

TEXT = _("The holiday calendar is known until the end of %(year)d: load the next year's notice.")


def known_until() -> date | None:
    """The last day of the years known without a gap from this one on; none if this year is not known."""
    years, year = known().years, timezone.localdate().year
    while year in years:
        year += 1
    return date(year - 1, 12, 31) if year - 1 in years else None


def warn(now: datetime) -> bool:
    """Tell the administrators when the calendar ends soon. Returns whether it does."""
    today, end = timezone.localdate(now), known_until()
    if end is not None and end - today > timedelta(days=law.setting("calendar-warning-days", on=today)):
        settle("calendar")
        return False
    year = end.year if end else today.year - 1
    telling = Telling("calendar", TEXT, {"year": year}, level=Notice.Level.SOON, url="/desk/")
    unseen = Notice.objects.unseen().filter(matter="calendar").values("to")
    administrators = Posting.objects.valid_on(today).filter(role=Role.ADMINISTRATOR).exclude(pk__in=unseen)
    notify(administrators, telling, now=now)
    return True
