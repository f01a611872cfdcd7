"""States of enforcement's workflows (administrative-case.md §3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LeadState(models.TextChoices):
    CLUE = "CLUE", _("Lead")
    PRE_CHECK = "PRE_CHECK", _("Being checked")
    FILED = "FILED", _("Case filed")
    NOT_FILED = "NOT_FILED", _("Not filed")
    TRANSFERRED_ADMIN = "TRANSFERRED_ADMIN", _("Handed to another authority")


class InspectionState(models.TextChoices):
    RECORDED = "RECORDED", _("Recorded")


class ReportState(models.TextChoices):
    RECEIVED = "RECEIVED", _("Received")
    TOLD = "TOLD", _("Told to the party")
    ANSWERED = "ANSWERED", _("Answered by an order")


class ClueSource(models.TextChoices):
    """Where a lead comes from (reference-data.md §7, clue_source)."""

    INSPECTION = "INSPECTION", _("Inspection")
    OFFSITE_MONITOR = "OFFSITE_MONITOR", _("Off-site monitoring")
    HOTLINE = "HOTLINE", _("Report by hotline")
    MEDIA = "MEDIA", _("Media")
    SUPERIOR = "SUPERIOR", _("Assigned from above")
    TRANSFER_IN = "TRANSFER_IN", _("Transferred in")
    OTHER = "OTHER", _("Other")


class SourceCategory(models.TextChoices):
    """Source categories of the responsibility list (reference-data.md §2)."""

    IND = "IND", _("Industrial exhaust")
    MOB = "MOB", _("Vehicles")
    DUST = "DUST", _("Construction dust")
    CATER = "CATER", _("Catering fumes")
    BIO = "BIO", _("Biomass burning")


class EvidenceKind(models.TextChoices):
    """The eight types of evidence (APL 46; MEE30 art. 26)."""

    DOCUMENTARY = "DOCUMENTARY", _("Documentary evidence")
    PHYSICAL = "PHYSICAL", _("Physical evidence")
    AUDIO_VISUAL = "AUDIO_VISUAL", _("Audio-visual material")
    ELECTRONIC = "ELECTRONIC", _("Electronic data")
    WITNESS = "WITNESS", _("Witness statement")
    PARTY = "PARTY", _("Party's statement")
    EXPERT = "EXPERT", _("Expert opinion")
    RECORD = "RECORD", _("Inspection and scene record")
