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
    """The eight types of evidence (APL 46; MEE30 art. 26), and three special ones with a record of their own (art. 29-31)."""

    DOCUMENTARY = "DOCUMENTARY", _("Documentary evidence")
    PHYSICAL = "PHYSICAL", _("Physical evidence")
    AUDIO_VISUAL = "AUDIO_VISUAL", _("Audio-visual material")
    ELECTRONIC = "ELECTRONIC", _("Electronic data")
    WITNESS = "WITNESS", _("Witness statement")
    PARTY = "PARTY", _("Party's statement")
    EXPERT = "EXPERT", _("Expert opinion")
    RECORD = "RECORD", _("Inspection and scene record")
    MONITORING = "MONITORING", _("Monitoring report (documentary)")
    AUTO_MONITORING = "AUTO_MONITORING", _("Auto-monitoring data (electronic)")
    SURVEILLANCE = "SURVEILLANCE", _("Electronic surveillance (audio-visual)")


class Unusable(models.TextChoices):
    """Why an exhibit may carry no decision (APL 46; MEE30 art. 29)."""

    ILLEGAL = "ILLEGAL", _("Obtained illegally")
    NOT_TOLD = "NOT_TOLD", _("The result was not told to the party")
    OTHER = "OTHER", _("Not authentic, or of no concern to the matter")


class PreservationState(models.TextChoices):
    """Advance registration and preservation of evidence (先行登记保存)."""

    ORDERED = "ORDERED", _("Registration approved")
    URGENT = "URGENT", _("Registered on approval by message, papers to follow")
    PRESERVED = "PRESERVED", _("Registered and preserved")
    DEALT_WITH = "DEALT_WITH", _("Dealt with")
    RELEASED = "RELEASED", _("Released")


class Measure(models.TextChoices):
    """What is done with registered evidence in time (MEE30 art. 33)."""

    RECORD = "RECORD", _("Recorded, copied or photographed; given back")
    TEST = "TEST", _("Sent for testing or appraisal")
    SEIZE = "SEIZE", _("Sealed or seized")
    RETURN = "RETURN", _("Given back: no violation or not needed")
    CONFISCATE = "CONFISCATE", _("Confiscated by decision")
    OTHER = "OTHER", _("Dealt with otherwise by law")


class EntrustmentState(models.TextChoices):
    """Testing or appraisal by another body (监测、鉴定委托)."""

    SENT = "SENT", _("Entrusted")
    RECEIVED = "RECEIVED", _("Result received")
    TOLD = "TOLD", _("Result told to the party")
