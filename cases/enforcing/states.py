"""States of an application for enforcement by the court (administrative-case.md §13; ACL 53 to 58)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApplicationState(models.TextChoices):
    APPLIED = "APPLIED", _("Applied for")
    REFUSED = "REFUSED", _("Not accepted by the court")
    ACCEPTED = "ACCEPTED", _("Accepted by the court")
    DENIED = "DENIED", _("Enforcement refused by ruling")
    UNDER_REVIEW = "UNDER_REVIEW", _("Refusal under review by the higher court")
    REJECTED = "REJECTED", _("Refusal upheld")
    GRANTED = "GRANTED", _("Enforcement ordered by ruling")
    STOPPED = "STOPPED", _("Execution stopped")
    EXECUTED = "EXECUTED", _("Executed")
    ENDED = "ENDED", _("Execution ended")
    WITHDRAWN = "WITHDRAWN", _("Application withdrawn")


TAKEN_UP = (
    ApplicationState.ACCEPTED, ApplicationState.GRANTED, ApplicationState.STOPPED, ApplicationState.EXECUTED,
    ApplicationState.ENDED,
)  # fmt: skip
OVER = (ApplicationState.REJECTED, ApplicationState.EXECUTED, ApplicationState.ENDED, ApplicationState.WITHDRAWN)
