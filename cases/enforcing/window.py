"""When the court may be asked to enforce: between the end of the remedies and the last day of the law (§13; ACL 53)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.decisions import to_be_revised
from cases.owed import owed
from cases.plans import time_given_until
from cases.states import OWED
from foundation.clocks.due import due
from foundation.clocks.moments import local_day
from foundation.clocks.queries import due_of, has_run_out
from foundation.clocks.tables import known
from foundation.documents import facts
from foundation.law import api as law

if TYPE_CHECKING:
    from cases.models import Payment


class Window(NamedTuple):
    """`opened_by`: the last day of the remedies or of the deferral; the application is possible after it, up to `until`."""

    opened_by: date
    until: date


def window(payment: Payment) -> Window | None:
    """None while a remedy is pending, and where the party sued: the title is then the judgment."""
    last = remedies_end(payment)
    if last is None:
        return None
    opened_by = max(filter(None, [last, time_given_until(payment)]))
    return Window(opened_by, due(law.limit("court-application", on=opened_by), opened_by, known()).on)


def remedies_end(payment: Payment) -> date | None:
    """The last day on which the party may still attack the decision."""
    taken = payment.case.remedies.filter(of=payment.decision).exclude(state="NOT_ACCEPTED")
    if taken.filter(kind="LITIGATION").exists():
        return None
    remedy = taken.order_by("born_at").last()
    if remedy is None:
        return _day(payment.decision, "litigation")
    return _day(remedy.about, "litigation-after-recon") or _day(remedy.about, "litigation-recon-silent")


def _day(about: str, limit: str) -> date | None:
    found = due_of(about, limit)
    return local_day(found) if isinstance(found, datetime) else found


def application_faults(payment: Payment, at: datetime) -> list[str]:
    """Every reason why the court may not be asked now (T26)."""
    return [*_about_the_payment(payment, at), *_about_the_time(payment, at)]


def _about_the_payment(payment: Payment, at: datetime) -> list[str]:
    faults = []
    if payment.state not in OWED or owed(payment, local_day(at)).total == 0:
        faults.append(_("Nothing is owed."))
    if payment.stayed_at:
        faults.append(_("The execution is suspended by order of the reconsideration body or the court."))
    if to_be_revised(payment):
        faults.append(_("The daily penalty is to be revised with its original decision first."))
    if not has_run_out(payment.about, "demand-wait", at):
        faults.append(
            _("The court may be asked only after ten working days from the service of the demand letter (ACL 54).")
        )
    elif demanded(payment) < payment.fine - payment.paid:
        faults.append(_("The demand letter names only what was due then: demand all that is left first (ACL 54)."))
    if payment.court_applications.exclude(state__in=["REJECTED", "WITHDRAWN"]).exists():
        faults.append(_("The court has been asked already."))
    return faults


def demanded(payment: Payment) -> Decimal:
    """What the newest demand letter asks for of the fine."""
    letter = facts.newest(payment.about, "CG")
    return Decimal(str(letter.data["fine"])) if letter and "fine" in letter.data else payment.fine


def _about_the_time(payment: Payment, at: datetime) -> list[str]:
    found, on = window(payment), local_day(at)
    if found is None:
        return [_("A reconsideration is pending, or the party sued: no application under ACL 53.")]
    days = {"day": date_format(found.opened_by), "until": date_format(found.until)}
    if on <= found.opened_by:
        return [_("The party may still attack the decision, or was granted time, until %(day)s.") % days]
    if on > found.until:
        return [_("The right to apply was lost on %(until)s (ACL 53).") % days]
    return []
