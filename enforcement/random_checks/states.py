"""States of a campaign of random checks, and of each check (双随机一公开; administrative-case.md §5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CampaignState(models.TextChoices):
    PLANNED = "PLANNED", _("Lists and commitment published")
    DRAWN = "DRAWN", _("Drawn")


class CheckState(models.TextChoices):
    DRAWN = "DRAWN", _("Drawn, to be checked")
    CHECKED = "CHECKED", _("Checked, to be published")
    PUBLISHED = "PUBLISHED", _("Result published")


class Result(models.TextChoices):
    NOTHING = "NOTHING", _("Nothing found")
    VIOLATION = "VIOLATION", _("Suspected violation")
    NOT_FOUND = "NOT_FOUND", _("The subject could not be checked")
