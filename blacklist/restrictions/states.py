"""States of a restriction (joint-punishment.md §4), and what a partner may report."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RestrictionState(models.TextChoices):
    ISSUED = "ISSUED", _("Issued")
    DELIVERED = "DELIVERED", _("Delivered")
    ACKNOWLEDGED = "ACKNOWLEDGED", _("Acknowledged")
    APPLIED = "APPLIED", _("Applied")
    NOT_OUR_CUSTOMER = "NOT_OUR_CUSTOMER", _("Not our customer")
    CANNOT_MATCH = "CANNOT_MATCH", _("Cannot be matched")
    REJECTED = "REJECTED", _("Rejected")
    LIFT_ISSUED = "LIFT_ISSUED", _("Lift issued")
    LIFT_ACKNOWLEDGED = "LIFT_ACKNOWLEDGED", _("Lift acknowledged")


UNANSWERED = (RestrictionState.ISSUED, RestrictionState.DELIVERED)
ANSWERED = (
    RestrictionState.ACKNOWLEDGED, RestrictionState.APPLIED, RestrictionState.NOT_OUR_CUSTOMER,
    RestrictionState.CANNOT_MATCH, RestrictionState.REJECTED,
)  # fmt: skip
IN_FORCE = (*UNANSWERED, *ANSWERED)


class Effect(models.TextChoices):
    """What a measure is to its recipient: only the first binds."""

    MANDATORY = "MANDATORY", _("Mandatory by law")
    REFERENCE = "REFERENCE", _("For reference: the recipient decides")
    INFORMATION = "INFORMATION", _("For information")


class LiftReason(models.TextChoices):
    """Why a measure ends (joint-punishment.md §4)."""

    REPAIR = "REPAIR", _("Credit repaired")
    EXPIRY = "EXPIRY", _("Term has ended")
    REVOKED = "REVOKED", _("Listing revoked")
    CORRECTED = "CORRECTED", _("Record corrected")
    VARIED = "VARIED", _("Decision varied")


class Action(models.TextChoices):
    """What a partner did (反馈)."""

    LOAN_REFUSED = "LOAN_REFUSED", _("Loan refused")
    LOAN_REDUCED = "LOAN_REDUCED", _("Loan reduced")
    RATE_UP = "RATE_UP", _("Rate raised")
    CONTRACT_STOP = "CONTRACT_STOP", _("Contract ended")
    BID_EXCLUDED = "BID_EXCLUDED", _("Bid excluded")
    NONE = "NONE", _("No measure")
    NONE_MINOR_TIER = "NONE_MINOR_TIER", _("No measure, minor tier")
