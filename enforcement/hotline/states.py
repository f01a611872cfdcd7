"""States of a report by hotline (administrative-case.md §5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportState(models.TextChoices):
    RECEIVED = "RECEIVED", _("Received")
    ACCEPTED = "ACCEPTED", _("Report accepted")
    FORWARDED = "FORWARDED", _("Forwarded to the competent body")
    REFUSED = "REFUSED", _("Not accepted")
    FINISHED = "FINISHED", _("Dealt with, answer to the reporter open")
    ANSWERED = "ANSWERED", _("Dealt with")


DEALT_WITH = (ReportState.FINISHED, ReportState.ANSWERED)


class Channel(models.TextChoices):
    """By which way a report came in."""

    PHONE = "PHONE", _("Telephone 12369")
    ONLINE = "ONLINE", _("Online")
    LETTER = "LETTER", _("Letter")
    VISIT = "VISIT", _("Visit")
    OTHER = "OTHER", _("Other")
