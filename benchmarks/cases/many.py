"""Very many cases: copies of some that were walked through the door, made by the database into a throwaway one.

The door is taken off for it: copies bear no ledger entries of their own. What is measured on them only reads, or works on
clocks. A matter is copied with its lead, inspection, report, order, payment, public item, clocks, drafts and opinions, and
with every document and record while it is open; once it is archived, with the documents that number it and the last records.
Each key of a copy is computed from the key that it copies, so that each table is one statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import connection, models

from blacklist.models import PenaltyItem
from cases.models import Case, CorrectionOrder, Payment
from demo.days import workdays_before
from demo.others import STAGES, _names, enterprise
from demo.telling import Teller
from demo.walk import Matter, Walk
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.clocks.models import Clock
from foundation.documents.models import Document
from foundation.workflow import door
from foundation.workflow.models import ActRecord, Draft, DraftVersion, Opinion

from .copying import Copying
from .province import CASES_EACH, Spread, enterprises, found_province

NUMBERING, LAST_ACTS = ("LA", "CF"), 5
TREES = (Lead, Inspection, MonitoringReport, Case, CorrectionOrder, Payment, PenaltyItem)
KINDS: tuple[type[models.Model], ...] = (*TREES, Document, Clock, ActRecord, Draft, DraftVersion, Opinion)


def walked(today: date) -> list[Walk]:
    """One matter at each stage that the demo knows, through the door, those with a draft on its way among them."""
    names, found = _names(), []
    for stage in STAGES:
        if stage.special:
            continue
        matter = Matter(enterprise(*next(names)), workdays_before(today, stage.began))
        walk = Walk(Teller(lambda line: None), matter).to(stage.step)
        if stage.drafted:
            walk.draft(stage.drafted, stage.opinions)
        found.append(walk)
    return found


class Province:
    """Copies of the walked matters, more and more of them; `multiply` fills up to so many cases."""

    def __init__(self, walks: list[Walk], most: int, **spread: int) -> None:
        self.copied, self.cases = 0, Case.objects.count()
        walks = [walk for walk in walks if walk.case and walk.case.state]  # a drafted case is not yet born
        over = [n for n, walk in enumerate(walks) if not _runs(walk)]
        running = [n for n in range(len(walks)) if n not in over]
        self.spread = Spread(over, running, found_province(), enterprises(most // CASES_EACH + 1), **spread)
        door.uninstall()
        self.copying = Copying(KINDS)
        for n, walk in enumerate(walks):
            for row in rows_of(walk):
                self.copying.note(n, row)

    def multiply(self, count: int) -> None:
        wanted = count - self.cases
        self.copying.copy(self.spread.placed(self.copied, wanted))
        self.copied = wanted
        with connection.cursor() as cursor:
            cursor.execute(
                "VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE"
            )  # as a site's own would have


def rows_of(walk: Walk) -> Iterator[models.Model]:
    """All that is copied of one matter."""
    lead, case = walk.lead, walk.case
    tree = [lead, case, *lead.inspections.all(), *lead.reports.all(), *lead.orders.all(), *case.payments.all(),
            *PenaltyItem.objects.filter(case=case)]  # fmt: skip
    abouts = [one.about for one in tree]
    yield from tree
    yield from Clock.objects.filter(about__in=abouts, **({} if _runs(walk) else {"ended_at": None}))
    yield from _papers(abouts, walk)
    for draft in Draft.objects.filter(models.Q(about__in=abouts) | models.Q(parent__in=abouts), used_seq=None):
        yield draft
        yield from draft.versions.all()
        yield from Opinion.objects.filter(version__draft=draft)


def _papers(abouts: list[str], walk: Walk) -> Iterator[models.Model]:
    documents, records = Document.objects.filter(about__in=abouts), ActRecord.objects.filter(about__in=abouts)
    yield from documents if _runs(walk) else documents.filter(kind__in=NUMBERING)
    yield from records if _runs(walk) else records.filter(about=walk.case.about).order_by("-seq")[:LAST_ACTS]


def _runs(walk: Walk) -> bool:
    return walk.case.state != "ARCHIVED"
