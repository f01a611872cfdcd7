"""States of a transfer for suspected crime (judicial-transfer.md §3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TransferState(models.TextChoices):
    """POLICE_REVIEW, INVESTIGATION and TRIAL are labels shown for ACCEPTED, CRIMINAL_FILED and INDICTED."""

    REPORT_DRAFTED = "REPORT_DRAFTED", _("Transfer report drawn up")
    HEAD_APPROVED = "HEAD_APPROVED", _("Transfer approved")
    HEAD_REFUSED = "HEAD_REFUSED", _("Transfer not approved")
    DELIVERED = "DELIVERED", _("Delivered to the police")
    ACCEPTED = "ACCEPTED", _("Accepted, under police review")
    SUPPLEMENTING = "SUPPLEMENTING", _("Material being supplemented")
    REFERRED_ON = "REFERRED_ON", _("Referred to the competent police")
    RETURNED = "RETURNED", _("Returned, no police matter")
    CRIMINAL_FILED = "CRIMINAL_FILED", _("Criminal case filed, under investigation")
    NOT_FILED = "NOT_FILED", _("Criminal case not filed")
    WITHDRAWN = "WITHDRAWN", _("Criminal case withdrawn")
    PROSECUTION_REVIEW = "PROSECUTION_REVIEW", _("Under review for prosecution")
    SUPPLEMENT_INVESTIGATION = "SUPPLEMENT_INVESTIGATION", _("Returned for supplementary investigation")
    INDICTED = "INDICTED", _("Indicted, at trial")
    NON_PROSECUTION = "NON_PROSECUTION", _("Not prosecuted")
    JUDGED = "JUDGED", _("Judged")
    EFFECTIVE = "EFFECTIVE", _("Judgment effective")
    REVERSE_REFERRED = "REVERSE_REFERRED", _("Referred back")
    CLOSED = "CLOSED", _("Closed")


WITH_THE_POLICE = (
    TransferState.DELIVERED, TransferState.ACCEPTED, TransferState.SUPPLEMENTING, TransferState.CRIMINAL_FILED,
    TransferState.SUPPLEMENT_INVESTIGATION,
)  # fmt: skip
ENDED_WITHOUT_PUNISHMENT = (
    TransferState.NOT_FILED, TransferState.WITHDRAWN, TransferState.NON_PROSECUTION, TransferState.EFFECTIVE,
)  # fmt: skip
