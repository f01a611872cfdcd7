"""What is owed today, in one sentence with its computation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import Payment
from .owed import Overdue, Owed, owed
from .plans import next_deadline


def owed_in_words(payment: Payment, on: date) -> str:
    """Such as: 435,000 yuan on 20 November 2026: fine 300,000; surcharge 135,000 = 15 days × 3 % × 300,000 …"""
    now = owed(payment, on)
    if now.total == 0:
        return _("Nothing is owed.")
    clauses = [_("fine %(sum)s") % {"sum": yuan(now.fine)}, *_deadline(payment, now), *_surcharge(now)]
    said = _("On %(day)s %(total)s is owed: ") % {"day": date_format(on), "total": yuan(now.total)}
    return said + _("; ").join(clauses) + _(".")


def _deadline(payment: Payment, now: Owed) -> list[str]:
    last = next_deadline(payment)
    return [_("to be paid by %(day)s") % {"day": date_format(last)}] if last and now.fine else []


def _surcharge(now: Owed) -> list[str]:
    if not now.spells:
        return []
    counted = [_spell(one, now.rate) for one in now.spells if one.counted]
    clauses = [_("surcharge %(sum)s = %(how)s") % {"sum": yuan(now.accrued), "how": " + ".join(counted) or "0"}]
    if now.capped:
        clauses.append(_("never more than the fine (ACL 45)"))
    if left_out := sum(one.days for one in now.spells if not one.counted):
        clauses.append(_("%(days)s days of reconsideration or litigation not counted (APL 73)") % {"days": left_out})
    if now.reduced:
        clauses.append(_("less %(sum)s by agreement (ACL 42)") % {"sum": yuan(now.reduced)})
    if now.surcharge_paid:
        clauses.append(_("surcharge already paid %(sum)s") % {"sum": yuan(now.surcharge_paid)})
    return clauses


def _spell(one: Overdue, rate: Decimal) -> str:
    facts = {
        "days": one.days, "rate": f"{(rate * 100).normalize():f}", "sum": f"{one.unpaid:,.2f}",
        "since": date_format(one.since), "until": date_format(one.until),
    }  # fmt: skip
    return _("%(days)s days (%(since)s – %(until)s) × %(rate)s %% × %(sum)s") % facts


def yuan(sum_: Decimal) -> str:
    return _("%(sum)s yuan") % {"sum": f"{sum_:,.2f}"}
