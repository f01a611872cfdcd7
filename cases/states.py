"""States of the administrative case and what stands beside it (administrative-case.md §3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CaseState(models.TextChoices):
    FILED = "FILED", _("Filed")
    INVESTIGATING = "INVESTIGATING", _("Being investigated")
    SUSPENDED = "SUSPENDED", _("Suspended")
    INVESTIGATION_DONE = "INVESTIGATION_DONE", _("Investigation finished")
    CASE_REVIEW = "CASE_REVIEW", _("Under review")
    PRIOR_NOTICE = "PRIOR_NOTICE", _("Party notified")
    LEGAL_REVIEW = "LEGAL_REVIEW", _("Legally reviewed")
    COLLECTIVE_DISCUSSION = "COLLECTIVE_DISCUSSION", _("Discussed collectively")
    DECIDED = "DECIDED", _("Decided")
    NO_PENALTY = "NO_PENALTY", _("Decided: no penalty")
    SERVED = "SERVED", _("Decision served")
    CLOSED = "CLOSED", _("Closed")
    ARCHIVED = "ARCHIVED", _("Archived")
    WITHDRAWN = "WITHDRAWN", _("Filing withdrawn")
    TERMINATED = "TERMINATED", _("Terminated")
    TRANSFERRED_ADMIN = "TRANSFERRED_ADMIN", _("Handed to another authority")
    MERGED = "MERGED", _("Merged into another case")


BEFORE_DECISION = (
    CaseState.FILED, CaseState.INVESTIGATING, CaseState.INVESTIGATION_DONE, CaseState.CASE_REVIEW,
    CaseState.PRIOR_NOTICE, CaseState.LEGAL_REVIEW, CaseState.COLLECTIVE_DISCUSSION,
)  # fmt: skip
BEFORE_THE_REPORT = (CaseState.FILED, CaseState.INVESTIGATING)  # where facts may still join or leave a case
STANDS_STILL = (*BEFORE_DECISION, CaseState.SUSPENDED)  # for criminal justice; a suspension may lie within that time
MAY_DECIDE = (
    CaseState.CASE_REVIEW, CaseState.PRIOR_NOTICE, CaseState.LEGAL_REVIEW, CaseState.COLLECTIVE_DISCUSSION,
)  # fmt: skip


AFTER_THE_REVIEW = (CaseState.LEGAL_REVIEW, CaseState.COLLECTIVE_DISCUSSION)


class OrderState(models.TextChoices):
    """An order to correct (责令改正, §18.1)."""

    ORDERED = "ORDERED", _("Ordered")
    SERVED = "SERVED", _("Served")
    CORRECTED = "CORRECTED", _("Found corrected")
    REFUSED = "REFUSED", _("Found not corrected")
    WITHDRAWN = "WITHDRAWN", _("Order withdrawn")


class Refusal(models.TextChoices):
    """How an order to correct is refused (MEP28 art. 13)."""

    CONTINUED = "CONTINUED", _("The unlawful discharge continues")
    OBSTRUCTED = "OBSTRUCTED", _("The re-inspection was refused or obstructed")


class PaymentState(models.TextChoices):
    """The duty to pay (§12). Overdue is computed, never stored."""

    DUE = "DUE", _("To be paid")
    DEFERRED = "DEFERRED", _("Deferred or by instalments")
    DEMANDED = "DEMANDED", _("Demanded")
    PERFORMED = "PERFORMED", _("Paid in full")
    FALLEN = "FALLEN", _("No longer owed")


OWED = (PaymentState.DUE, PaymentState.DEFERRED, PaymentState.DEMANDED)


class Overlay(models.TextChoices):
    """What became of a served decision (T30)."""

    REVOKED = "REVOKED", _("Decision revoked")
    VARIED = "VARIED", _("Decision varied")
    ILLEGAL = "ILLEGAL", _("Decision confirmed illegal")
    VOID = "VOID", _("Decision confirmed void")


UNDONE = (Overlay.REVOKED, Overlay.VOID)  # the party owes nothing by it any more


class LegalResult(models.TextChoices):
    AGREE = "AGREE", _("Agreed")
    RETURN = "RETURN", _("Returned for more")
    DISAGREE = "DISAGREE", _("Disagreed")


class ClosingGround(models.TextChoices):
    """Grounds for closing (MEE30 art. 77; §16)."""

    PERFORMED = "PERFORMED", _("Fully performed")
    COURT_ACCEPTED = "COURT_ACCEPTED", _("The court accepted the application for enforcement")
    NO_PENALTY = "NO_PENALTY", _("No penalty and nothing to execute")
    TERMINATED = "TERMINATED", _("Terminated")
    TRANSFERRED = "TRANSFERRED", _("Transferred, no further penalty")
    REVOKED = "REVOKED", _("Decision revoked")
    OTHER = "OTHER", _("Other")
