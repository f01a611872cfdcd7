"""States of a public notice, and why it is allowed (administrative-case.md §11; CPL-civ 95)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoticeState(models.TextChoices):
    PUBLISHED = "PUBLISHED", _("Published, its term runs")
    EFFECTIVE = "EFFECTIVE", _("Deemed served")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn")


class Ground(models.TextChoices):
    WHEREABOUTS_UNKNOWN = "WHEREABOUTS_UNKNOWN", _("The whereabouts of the party are unknown")
    OTHERS_FAILED = "OTHERS_FAILED", _("The other methods of service failed")
