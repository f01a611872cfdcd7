"""What is known about a case from its record: who investigated, what the law asks of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from enforcement.models import Evidence, Inspection
from foundation.workflow.models import ActRecord

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .models import Case

INVESTIGATES = ("begin_investigation", "finish_investigation", "record_inspection", "record_interview", "take_sample")

BESIDE_FILES = (
    "hearings", "seizures", "production_restrictions", "daily_penalties", "in_place_performances", "transfers", "payments",
    "court_applications", "remedies",
)  # fmt: skip


def investigators(case: Case) -> set[int]:
    """The officers (ids) who investigated: on the case or at an inspection of its lead, performing or taking part."""
    return officers_of(investigations(case))


def investigations(case: Case) -> QuerySet[ActRecord]:
    """Every step of the investigation, before the filing and after it."""
    abouts = [case.about, *(one.about for one in Inspection.objects.filter(lead=case.lead_id))]
    return ActRecord.objects.filter(about__in=abouts, act__in=INVESTIGATES)


def evidence_since(case: Case, at: datetime) -> list[Any]:
    """Exhibits brought in and monitoring reports received after that moment, whenever they were taken."""
    exhibits = Evidence.objects.filter(lead=case.lead_id, exclusion=None).alias(came=Coalesce("entered_at", "taken_at"))
    return [*exhibits.filter(came__gt=at), *case.lead.reports.filter(born_at__gt=at)]


def officers_of(records: QuerySet[ActRecord]) -> set[int]:
    """Who performed and who took part, with those whom they deputised."""
    people = [f"{one}__{way}officer_id" for one in ("posting", "companions") for way in ("", "deputy_for__")]
    return {officer for row in records.order_by().values_list(*people) for officer in row if officer is not None}


def corrections_of(case: Case) -> dict[str, str]:
    """What the decision itself orders to correct, and until when; empty where it orders nothing (§18.1)."""
    decided = ActRecord.objects.filter(about=case.about, act="decide").order_by("seq").last()
    said = decided.data if decided else {}
    return {"correction": said["correction"], "deadline": said["correction_term"]} if said.get("correction") else {}


def abouts_of(case: Case) -> list[str]:
    """The case and everything that stands beside it: what its documents are about."""
    lead = [case.lead, *case.lead.inspections.all(), *case.lead.reports.all(), *case.lead.orders.all()]
    rooms = (getattr(case, name).all() for name in BESIDE_FILES if hasattr(case, name))
    return [one.about for one in (case, *lead, *(one for room in rooms for one in room))]
