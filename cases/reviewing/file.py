"""What the review reads of a case, each kind of row once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils import timezone

from cases import present
from cases.kin import lead_ids, merged_in
from cases.queries import INVESTIGATES, investigators
from cases.states import CaseState
from enforcement.models import Evidence, Inspection, MonitoringReport
from foundation.clocks.models import Clock
from foundation.desk.registry import bench_of
from foundation.documents.models import Document, Service
from foundation.workflow.models import ActRecord

BEFORE_THE_NOTICE = (
    CaseState.FILED, CaseState.INVESTIGATING, CaseState.SUSPENDED, CaseState.INVESTIGATION_DONE, CaseState.CASE_REVIEW,
)  # fmt: skip


class CaseFile:
    """The case, its lead, inspections, reports and orders, with their documents, services and records."""

    def __init__(self, case: Any, on: date) -> None:
        self.case, self.on = case, on

    @cached_property
    def inspections(self) -> list[Any]:
        return list(Inspection.objects.filter(lead__in=lead_ids(self.case)))

    @cached_property
    def reports(self) -> list[Any]:
        return list(MonitoringReport.objects.filter(lead__in=lead_ids(self.case)))

    @cached_property
    def hearings(self) -> list[Any]:
        return self.beside("hearings")

    def beside(self, relation: str) -> list[Any]:
        """The objects of another room that stand beside the case."""
        cases = [one for one in merged_in(self.case) if relation in present.beside(one)]
        return [row for one in cases for row in getattr(one, relation).all()]

    @cached_property
    def family(self) -> list[str]:
        """Everything whose documents belong to the file."""
        return list(
            dict.fromkeys(
                [*bench_of(self.case).papers(self.case), *(one.about for one in (*self.reports, *self.hearings))]
            )
        )

    @cached_property
    def records(self) -> list[ActRecord]:
        found = ActRecord.objects.filter(about__in=self.family).select_related("posting__officer", "posting__agency")
        return list(found.prefetch_related("companions__officer").order_by("occurred_at", "pk"))

    @cached_property
    def documents(self) -> list[Document]:
        found = Document.objects.filter(about__in=self.family, voided=None).select_related("agency", "file", "voided")
        return list(found.order_by("issued_on", "created_at"))

    @cached_property
    def services(self) -> list[Service]:
        return list(Service.objects.filter(about__in=self.family).select_related("document"))

    @cached_property
    def exhibits(self) -> list[Evidence]:
        found = Evidence.objects.filter(lead__in=lead_ids(self.case), exclusion=None)
        return list(found.select_related("file", "taken_by__officer", "witnessed_by__officer"))

    @cached_property
    def clocks(self) -> dict[str, Clock]:
        """The latest clock of each limit about the case."""
        return {one.limit: one for one in Clock.objects.filter(about=self.case.about).order_by("pk")}

    @property
    def early(self) -> bool:
        """The party has not been told yet: what belongs to a later stage is not due."""
        return self.case.state in BEFORE_THE_NOTICE

    def acts(self, *names: str) -> list[ActRecord]:
        """What was performed under these names, the earliest first."""
        return [one for one in self.records if one.act in names]

    def on_the_case(self, *names: str) -> list[ActRecord]:
        return [one for one in self.acts(*names) if one.about == self.case.about]

    def last(self, *names: str) -> ActRecord | None:
        return next(reversed(self.on_the_case(*names)), None)

    def papers(self, *kinds: str) -> list[Document]:
        return [one for one in self.documents if one.kind in kinds]

    @cached_property
    def investigating(self) -> list[ActRecord]:
        return self.acts(*INVESTIGATES)

    @cached_property
    def investigators(self) -> set[int]:
        """Who investigated, deputies and those whom they deputised included."""
        return investigators(self.case)


def people(record: ActRecord) -> list[Any]:
    """The postings that performed and took part."""
    return [*([record.posting] if record.posting else []), *record.companions.all()]


def names(postings: Iterable[Any]) -> str:
    return "、".join(dict.fromkeys(str(one.officer) for one in postings))


def day_of(moment: datetime) -> date:
    return timezone.localdate(moment)
