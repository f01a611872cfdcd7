"""What is known about a case from its record: who investigated, what the law asks of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from enforcement.models import Evidence, Lead, MonitoringReport
from foundation.workflow.models import ActRecord

from . import present
from .kin import kin, lead_ids, leads_of, merged_in

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
    abouts = [one.about for one in kin(case)]
    for lead in leads_of(case):
        abouts += present.abouts(Lead, present.on_lead(lead), ["inspections"])
    return ActRecord.objects.filter(about__in=abouts, act__in=INVESTIGATES)


def evidence_since(case: Case, at: datetime) -> list[Any]:
    """Exhibits brought in and monitoring reports received after that moment, whenever they were taken."""
    exhibits = Evidence.objects.filter(lead__in=lead_ids(case), exclusion=None).alias(
        came=Coalesce("entered_at", "taken_at")
    )
    return [*exhibits.filter(came__gt=at), *MonitoringReport.objects.filter(lead__in=lead_ids(case), born_at__gt=at)]


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
    """The case, the cases merged into it, and everything that stands beside them: what its documents are about."""
    cases, leads = list(merged_in(case)), leads_of(case)
    found = [one.about for one in (*cases, *leads)]
    for lead in leads:
        found += present.abouts(Lead, present.on_lead(lead), present.ON_A_LEAD)
    for one in cases:
        found += present.abouts(type(one), present.beside(one), BESIDE_FILES)
    return found
