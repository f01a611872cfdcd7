"""Words that rows of monitoring use (monitoring.md §1, §7, §10, §14)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Protocol(models.IntegerChoices):
    Y2005 = 2005, _("HJ/T 212-2005")
    Y2017 = 2017, _("HJ 212-2017")
    Y2025 = 2025, _("HJ 212-2025")


class CrcVariant(models.TextChoices):
    """How a station computes its CRC; set for the station, never guessed."""

    STANDARD = "standard", _("as the standard says")
    MODBUS = "modbus", _("CRC-16/MODBUS")
    MODBUS_SWAPPED = "modbus-swapped", _("CRC-16/MODBUS, low byte first")


class DataTimeMeaning(models.TextChoices):
    START = "start", _("the start of the period")
    END = "end", _("the end of the period")


class LimitSource(models.TextChoices):
    PERMIT = "permit", _("Discharge permit")
    LOCAL = "local", _("Local standard")
    NATIONAL = "national", _("National standard")


class Outcome(models.TextChoices):
    GOOD = "good", _("Accepted")
    SET_ASIDE = "set-aside", _("Set aside")


class SetAside(models.TextChoices):
    """Why a message is set aside, in the order in which it is checked."""

    FRAME = "frame", _("Broken frame")
    LENGTH = "length", _("Wrong length")
    CRC = "crc", _("Wrong check value")
    STRUCTURE = "structure", _("Broken grammar")
    MISSING_MN = "missing_mn", _("No device mark")
    UNKNOWN_MN = "unknown_mn", _("Unregistered device mark")
    TIME = "time", _("Impossible time")
    VALUE = "value", _("Not a number")


class EpisodeKind(models.TextChoices):
    ABOVE = "above", _("Above the permitted value")
    QUALITY = "quality", _("Data quality")
