"""States of deputyships and hand-overs."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeputyState(models.TextChoices):
    """Whether it holds on a day is computed from its dates; ended: before its time."""

    APPOINTED = "APPOINTED", _("Appointed")
    ENDED = "ENDED", _("Ended early")


class HandOverState(models.TextChoices):
    OFFERED = "OFFERED", _("Offered")
    ACCEPTED = "ACCEPTED", _("Accepted")
    ORDERED = "ORDERED", _("Ordered by the head")
    DECLINED = "DECLINED", _("Declined")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn")
