"""What is known about a case from its record: who investigated, what the law asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from enforcement.models import Inspection
from foundation.workflow.models import ActRecord

if TYPE_CHECKING:
    from .models import Case

INVESTIGATES = ("begin_investigation", "finish_investigation", "record_inspection", "record_interview", "take_sample")


def investigators(case: Case) -> set[int]:
    """The officers (ids) who investigated: on the case or at an inspection of its lead, performing or taking part."""
    abouts = [case.about, *(one.about for one in Inspection.objects.filter(lead=case.lead_id))]
    return officers_of(ActRecord.objects.filter(about__in=abouts, act__in=INVESTIGATES))


def officers_of(records: QuerySet[ActRecord]) -> set[int]:
    """Who performed and who took part, with those whom they deputised."""
    people = [f"{one}__{way}officer_id" for one in ("posting", "companions") for way in ("", "deputy_for__")]
    return {officer for row in records.order_by().values_list(*people) for officer in row if officer is not None}


def corrections_of(case: Case) -> dict[str, str]:
    """What the decision itself orders to correct, and until when; empty where it orders nothing (§18.1)."""
    decided = ActRecord.objects.filter(about=case.about, act="decide").order_by("seq").last()
    said = decided.data if decided else {}
    return {"correction": said["correction"], "deadline": said["correction_term"]} if said.get("correction") else {}
