"""Remedies against an act of the agency (administrative-case.md §14)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RemedyKind(models.TextChoices):
    RECONSIDERATION = "RECONSIDERATION", _("Administrative reconsideration")
    LITIGATION = "LITIGATION", _("Administrative litigation")


class RemedyState(models.TextChoices):
    RECEIVED = "RECEIVED", _("Asked for, under review")
    NOT_ACCEPTED = "NOT_ACCEPTED", _("Not accepted")
    ACCEPTED = "ACCEPTED", _("Accepted, pending")
    JUDGED = "JUDGED", _("Judged, not yet effective")
    ON_APPEAL = "ON_APPEAL", _("On appeal")
    ENDED = "ENDED", _("Ended")


class RemedyResult(models.TextChoices):
    """What came of it (reference-data.md §7, remedy_result)."""

    DISMISSED = "DISMISSED", _("Dismissed")
    UPHELD = "UPHELD", _("Upheld")
    VARIED = "VARIED", _("Varied")
    REVOKED = "REVOKED", _("Revoked")
    ILLEGAL = "ILLEGAL", _("Confirmed illegal")
    VOID = "VOID", _("Confirmed void")
    MEDIATED = "MEDIATED", _("Mediated")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn")


OVER = (RemedyState.ENDED, RemedyState.NOT_ACCEPTED)
CHANGES = (RemedyResult.VARIED, RemedyResult.REVOKED, RemedyResult.ILLEGAL, RemedyResult.VOID)
