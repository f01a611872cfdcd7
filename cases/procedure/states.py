"""States of what is asked about who acts in a case (administrative-case.md §4 T4, §7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecusalState(models.TextChoices):
    PENDING = "PENDING", _("To be decided")
    GRANTED = "GRANTED", _("Recusal granted")
    REFUSED = "REFUSED", _("Recusal refused")


class Asker(models.TextChoices):
    """Who asks for a recusal (APL 43)."""

    PARTY = "PARTY", _("The party")
    SELF = "SELF", _("The officer himself")


class AssistanceState(models.TextChoices):
    ASKED = "ASKED", _("Assistance asked for")
    ANSWERED = "ANSWERED", _("Answered")


class DisputeState(models.TextChoices):
    """A question of jurisdiction before the common superior (MEE30 art. 14 to 16)."""

    REPORTED = "REPORTED", _("Reported to the superior")
    DESIGNATED = "DESIGNATED", _("Jurisdiction designated")
    TAKEN_OVER = "TAKEN_OVER", _("Taken over by the superior")
