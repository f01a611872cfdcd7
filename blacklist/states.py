"""States of what is public about an enterprise (blacklist.md §4). Public and expired are computed, never stored."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tier(models.TextChoices):
    """Classes of dishonesty information (CR36; blacklist.md §5)."""

    MINOR = "minor", _("Minor")
    GENERAL = "general", _("General")
    SERIOUS = "serious", _("Serious")


class ItemState(models.TextChoices):
    """A public penalty item (行政处罚信息)."""

    PREPARED = "PREPARED", _("Prepared")
    PUBLISHED = "PUBLISHED", _("Published")
    REVOKED = "REVOKED", _("Withdrawn")


class ListingState(models.TextChoices):
    """A listing as seriously dishonest (失信名单)."""

    CANDIDATE = "CANDIDATE", _("Candidate")
    NOTICE_SERVED = "NOTICE_SERVED", _("Subject notified")
    DEFENCE = "DEFENCE", _("Defence recorded")
    DECIDED = "DECIDED", _("Listing decided")
    SERVED = "SERVED", _("Listing decision served")
    PUBLISHED = "PUBLISHED", _("Published")
    REVOKED = "REVOKED", _("Revoked")
    WITHDRAWN_BEFORE = "WITHDRAWN_BEFORE", _("Dropped")


class RevocationGround(models.TextChoices):
    """Why something public goes (T30; blacklist.md §8)."""

    CHANGED = "CHANGED", _("Decision changed")
    REVOKED = "REVOKED", _("Decision revoked")
    ILLEGAL = "ILLEGAL", _("Decision confirmed illegal")
    VOID = "VOID", _("Decision void")
