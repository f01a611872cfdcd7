"""What is owed today, with its computation, the plan and the receipts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Payment
from cases.owed import is_overdue
from cases.owed_words import owed_in_words
from cases.plans import deadlines, time_given_until
from foundation.agencies.actor import Actor
from foundation.desk.registry import Section


def _rows(payments: Iterable[Payment]) -> list[dict[str, Any]]:
    today = timezone.localdate()
    return [
        {"payment": one, "said": owed_in_words(one, today), "overdue": is_overdue(one, today), "slices": deadlines(one),
         "planned": time_given_until(one) is not None,
         "receipts": one.receipts}
        for one in payments
    ]  # fmt: skip


def _of_case(case: Any, by: Actor) -> list[dict[str, Any]]:
    return _rows(case.payments.visible_to(by))


def _of_payment(payment: Payment, by: Actor) -> list[dict[str, Any]]:
    return _rows([payment])


OWED_BY_CASE = Section("owed", _("What is owed today"), _of_case, "desk/_owed.html")
OWED_OF_PAYMENT = Section("owed", _("What is owed today"), _of_payment, "desk/_owed.html")
