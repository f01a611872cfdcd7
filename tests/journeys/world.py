"""One matter and everything that has grown on it; which acts are lawful there now, and what must hold after each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Max

from blacklist.models import Listing, PenaltyItem
from cases.judicial.models import Transfer
from cases.models import Case, CorrectionOrder, Payment
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.workflow.asked import Asked
from foundation.workflow.declarations import acts_of, sources_of
from foundation.workflow.models import ActRecord
from foundation.workflow.why_not import reasons
from tests.examples import EXAMPLES
from tests.make import by

BIRTHS = {  # what may be born on what
    Lead: (Inspection, MonitoringReport, CorrectionOrder, Case),
    Case: (Transfer,),
}  # fmt: skip


LINE = (Lead, Inspection, MonitoringReport, CorrectionOrder, Case, Payment, Transfer, PenaltyItem, Listing)
"""The workflows of the straight line; those beside it have walks of their own in their rooms' tests."""


class Step(NamedTuple):
    """An act that may be tried: on an object of the matter, or a birth on one of them."""

    obj: Any
    name: str
    of: Any = None

    @property
    def act(self) -> tuple[str, str]:
        return self.obj._meta.label_lower, self.name

    def __str__(self) -> str:
        return f"{self.obj._meta.label_lower}.{self.name} in {self.obj.state or 'BIRTH'}"


@dataclass
class Matter:
    lead: Lead

    def objects(self) -> list[Any]:
        """Everything, as it stands in the database now."""
        lead = self.lead.pk
        queries = [
            Lead.objects.filter(pk=lead), Inspection.objects.filter(lead=lead), MonitoringReport.objects.filter(lead=lead),
            CorrectionOrder.objects.filter(lead=lead), Case.objects.filter(lead=lead), Payment.objects.filter(case__lead=lead),
            Transfer.objects.filter(case__lead=lead), PenaltyItem.objects.filter(case__lead=lead),
            Listing.objects.filter(penalty__case__lead=lead),
        ]  # fmt: skip
        return [obj for query in queries for obj in query]

    def last(self) -> datetime:
        """When the last act on any of it happened."""
        abouts = [obj.about for obj in self.objects()]
        return ActRecord.objects.filter(about__in=abouts).aggregate(at=Max("occurred_at"))["at"]

    def choices(self, at: datetime) -> tuple[list[Step], list[Step]]:
        """The acts that are lawful at this moment, and those on what is born that are not."""
        steps = [(step, may(step, at)) for step in sorted(self.steps(), key=_order)]
        return [one for one, holds in steps if holds], [one for one, holds in steps if not holds and one.of is None]

    def steps(self) -> Iterator[Step]:
        """Every act with an example, lawful or not."""
        for obj in self.objects():
            label = obj._meta.label_lower
            yield from (Step(obj, name) for name in EXAMPLES[label] if not acts_of(type(obj))[name].is_birth)
            for model in BIRTHS.get(type(obj), ()):
                yield from (
                    Step(model(), name, obj) for name in EXAMPLES[model._meta.label_lower] if _born(model, name)
                )


def _order(step: Step) -> tuple[str, ...]:
    """The same on every run; the ids of rows are not."""
    return step.obj._meta.label_lower, step.name, str(step.obj.born_at), str(step.obj.state)


actor = cache(by)  # postings do not change on the way


def _born(model: type[Any], name: str) -> bool:
    return acts_of(model)[name].is_birth


def may(step: Step, at: datetime) -> bool:
    """By state, role and guards; the draft and its opinions are then written."""
    declared = acts_of(type(step.obj))[step.name]
    if step.of is not None:
        return str(step.of.state) in PARENTS.get(step.name, ())
    if str(step.obj.state) not in sources_of(type(step.obj), declared):
        return False
    asked = Asked(actor(EXAMPLES[step.obj._meta.label_lower][step.name].who), at)
    return not list(reasons(step.obj, replace(declared, route=()), asked))


PARENTS = {  # the states of the parent in which a birth makes sense
    "record_inspection": ("PRE_CHECK",), "receive_report": ("PRE_CHECK", "FILED"), "order_correction": ("PRE_CHECK", "FILED"),
    "file_case": ("PRE_CHECK",), "report_crime": ("FILED", "INVESTIGATING", "INVESTIGATION_DONE", "CASE_REVIEW", "PRIOR_NOTICE"),
}  # fmt: skip
