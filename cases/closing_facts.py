"""Whether a ground for closing is true of the case (MEE30 art. 77; §16): each is tested against facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from .enforcing.states import TAKEN_UP
from .kin import lead_ids
from .models import CorrectionOrder
from .penalties import decided
from .states import UNDONE, CaseState, ClosingGround, OrderState, PaymentState


def ground_fault(case: Any, ground: str) -> Any:
    """Why this ground does not hold, or None; OTHER needs reasons, which the form asks for."""
    holds, otherwise = TESTS.get(ground, (lambda case: True, ""))
    return None if holds(case) else otherwise


def _performed(case: Any) -> bool:
    states = set(case.payments.values_list("state", flat=True))
    owed = {PaymentState.PERFORMED} if case.fine is not None else set()
    return bool(decided(case).types) and states == owed and _corrected(case)


def _corrected(case: Any) -> bool:
    """The last order to correct was found followed; or there was none."""
    orders = CorrectionOrder.objects.filter(lead__in=lead_ids(case))
    last = orders.exclude(served_at=None).exclude(state=OrderState.WITHDRAWN).order_by("served_at").last()
    return last is None or last.state == OrderState.CORRECTED


def _court_accepted(case: Any) -> bool:
    accepted = case.court_applications.filter(state__in=TAKEN_UP).exists()
    return accepted and all(paid_or_at_court(one) for one in case.payments.all())


def paid_or_at_court(payment: Any) -> bool:
    ended = payment.state in (PaymentState.PERFORMED, PaymentState.FALLEN)
    return ended or payment.right_lost_on is not None or payment.court_applications.filter(state__in=TAKEN_UP).exists()


def _no_penalty(case: Any) -> bool:
    return case.state == CaseState.SERVED and not decided(case).types and not case.payments.exists()


def _transferred(case: Any) -> bool:
    handed = case.state == CaseState.TRANSFERRED_ADMIN
    return handed or (not decided(case).types and case.transfers.exclude(state="HEAD_REFUSED").exists())


TESTS: dict[str, tuple[Callable[[Any], bool], Any]] = {
    ClosingGround.PERFORMED: (
        _performed, _("Not everything is performed: each payment in full, and what was to be corrected found corrected."),
    ),
    ClosingGround.COURT_ACCEPTED: (_court_accepted, _("The court has not accepted an application for each unpaid fine.")),
    ClosingGround.NO_PENALTY: (_no_penalty, _("The case was not decided without a penalty.")),
    ClosingGround.TERMINATED: (lambda case: case.state == CaseState.TERMINATED, _("The case was not terminated.")),
    ClosingGround.TRANSFERRED: (_transferred, _("The case was not transferred, or a penalty was decided all the same.")),
    ClosingGround.REVOKED: (lambda case: case.overlay in UNDONE, _("The decision was not revoked.")),
}  # fmt: skip
