"""What the change of a served decision requires (T30)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.documents.models import Document, Service
from foundation.workflow.guards import Guard

from .states import UNDONE

KINDS = ("CXF", "BGF", "QRF")


def newest_change(case: Any) -> Document | None:
    """The newest document by which the agency changed its decision."""
    return Document.objects.filter(about=case.about, kind__in=KINDS, voided=None).order_by("-seq").first()


def _to_be_served(case: Any) -> bool:
    document = newest_change(case)
    return document is not None and not Service.objects.filter(document=document).exists()


was_decided = Guard(lambda case, asked: case.decided_at is not None, _("The case was closed without a decision."))
decision_stands = Guard(
    lambda case, asked: case.overlay not in UNDONE, _("The decision has been revoked or is void already.")
)
change_was_issued = Guard(
    lambda case, asked: _to_be_served(case), _("There is no change of the decision that is still to be served.")
)
