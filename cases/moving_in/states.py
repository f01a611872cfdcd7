"""States of a ledger that is brought in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MoveInState(models.TextChoices):
    UPLOADED = "UPLOADED", _("Uploaded")
    ADMITTED = "ADMITTED", _("Being taken over")
    DONE = "DONE", _("Taken over")
    DISCARDED = "DISCARDED", _("Discarded")


class SeriesStartState(models.TextChoices):
    PROPOSED = "PROPOSED", _("Proposed")
    CONFIRMED = "CONFIRMED", _("Confirmed")
    REFUSED = "REFUSED", _("Refused")
