"""States of a warning period and of a response list (重污染天气应对; reference-data.md §9)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PeriodState(models.TextChoices):
    IN_FORCE = "IN_FORCE", _("In force")
    ENDED = "ENDED", _("Ended")


class ListState(models.TextChoices):
    IN_FORCE = "IN_FORCE", _("In force")
    WITHDRAWN = "WITHDRAWN", _("Replaced or withdrawn")


class Level(models.TextChoices):
    YELLOW = "YELLOW", _("Yellow warning")
    ORANGE = "ORANGE", _("Orange warning")
    RED = "RED", _("Red warning")
