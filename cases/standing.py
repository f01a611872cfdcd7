"""How a case stands, in a word: the lowest row of the domain page's table that holds for it and its objects (§3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db.models import CharField, Exists, OuterRef, Prefetch, QuerySet, Value
from django.db.models.functions import Cast, Concat, Replace
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.clocks.models import Clock

from .states import CaseState, Overlay, PaymentState

OVER = ("CLOSED", "RETURNED", "HEAD_REFUSED", "REVERSE_REFERRED", "REPORT_DRAFTED", "HEAD_APPROVED")
HEARING_OPEN = ("REQUESTED", "ACCEPTED", "NOTIFIED", "NOTICE_SERVED", "HELD")
AT_COURT_ENDED = ("REFUSED", "DECLINED", "WITHDRAWN")
ALONGSIDE = ("hearings", "transfers", "court_applications")


def with_standing(cases: QuerySet[Any]) -> QuerySet[Any]:
    """Cases of a list with all that `label_of` looks at, in as many queries for one as for a thousand."""
    payments = Prefetch("payments", apps.get_model("cases.Payment").objects.annotate(is_late=Exists(_late())))
    return cases.prefetch_related(payments, *(name for name in ALONGSIDE if hasattr(cases.model, name)))


def _late() -> QuerySet[Any]:
    """The clock of a payment whose last day has passed; it names the payment as `payment:<hex of its id>`."""
    named = Concat(Value("payment:"), Replace(Cast(OuterRef("pk"), CharField()), Value("-"), Value("")))
    return Clock.objects.filter(limit="payment", ended_at=None, due_on__lt=timezone.localdate(), about=named)


def _states(case: Any, relation: str) -> set[str]:
    return {one.state for one in getattr(case, relation).all()} if hasattr(case, relation) else set()


def _hearing(case: Any) -> bool:
    return bool(_states(case, "hearings") & set(HEARING_OPEN))


def _deferred(case: Any) -> bool:
    return PaymentState.DEFERRED in _states(case, "payments")


def _performed(case: Any) -> bool:
    return case.state == CaseState.SERVED and _states(case, "payments") == {PaymentState.PERFORMED}


def _overdue(case: Any) -> bool:
    if case.state != CaseState.SERVED:
        return False
    due = [one for one in case.payments.all() if one.state == PaymentState.DUE]
    if all(hasattr(one, "is_late") for one in due):
        return any(one.is_late for one in due)
    return case.payments.filter(Exists(_late()), state=PaymentState.DUE).exists()


def _demanded(case: Any) -> bool:
    return PaymentState.DEMANDED in _states(case, "payments")


def _at_court(case: Any) -> bool:
    return bool(_states(case, "court_applications") - set(AT_COURT_ENDED))


def _with_the_police(case: Any) -> bool:
    return bool(_states(case, "transfers") - set(OVER))


ENDED = (
    CaseState.CLOSED, CaseState.ARCHIVED, CaseState.WITHDRAWN, CaseState.TERMINATED, CaseState.TRANSFERRED_ADMIN,
    CaseState.MERGED,
)  # fmt: skip
ROWS: tuple[tuple[Any, Callable[[Any], bool]], ...] = (  # from the lowest row of the page upwards
    (_("Transferred for a suspected crime"), _with_the_police),
    (_("Enforcement applied for"), _at_court),
    (_("Demanded"), _demanded),
    (_("Overdue"), _overdue),
    (_("Performed"), _performed),
    (_("Deferred or by instalments"), _deferred),
    (_("Hearing"), _hearing),
)


def label_of(case: Any) -> str:
    """What a person sees as the state of the case: REVOKED and the like, then the state, unless an object says more."""
    if case.overlay:
        return str(Overlay(case.overlay).label)
    if case.state in ENDED:
        return str(case.get_state_display())
    return next((str(label) for label, holds in ROWS if holds(case)), str(case.get_state_display()))


def in_words(case: Any) -> str:
    """The state, and how the case stands where that says more: "Decision served · Overdue"."""
    return " · ".join(dict.fromkeys([str(case.get_state_display()), label_of(case)]))
