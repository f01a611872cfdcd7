"""The signed return slip (送达回证): a service on paper is complete only with it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from foundation.agencies.models import Posting
from foundation.prepared import Prepared, given

from .models import Document, Scan, Service, ServiceMethod
from .scans.standing import papers_of

SLIP = "SH"
SLIPS = Prepared(
    lambda: Document.objects.filter(about=given(Document, "about"), kind=given(Document, "kind"), voided=None).order_by(
        "seq"
    )
)
WITHOUT_PAPER = (ServiceMethod.ELECTRONIC, ServiceMethod.NOTICE)  # the delivery log, the picture of the notice prove it


def on_paper(abouts: Iterable[str]) -> list[Service]:
    """Services of documents about these objects that were made with paper, the earliest first."""
    found = Service.objects.filter(about__in=list(abouts)).exclude(method__in=WITHOUT_PAPER)
    return list(found.select_related("document").order_by("served_at", "pk"))


def slip_of(service: Service) -> Document | None:
    """The return slip that the act of the service issued."""
    slips = SLIPS(about=service.about, kind=SLIP)
    if service.seq is not None:
        return next((one for one in slips if one.seq == service.seq), None)
    return next((one for one in slips if one.seq > service.document.seq), None)


def awaited_by(server: Posting) -> QuerySet[Service]:
    """Services on paper that this officer made and of whose slip no page has been scanned in, the earliest first."""
    its_slip = {"document__about": OuterRef("about"), "document__seq": OuterRef("seq"), "document__kind": SLIP}
    on_paper_ = Service.objects.filter(servers=server).exclude(method__in=WITHOUT_PAPER)
    waiting = on_paper_.filter(~Exists(Scan.objects.filter(**its_slip)))
    return waiting.select_related("document").order_by("served_at", "pk")


def missing(abouts: Iterable[str]) -> list[Service]:
    """Services on paper whose signed slip has not been scanned in, every page of it."""
    waiting = [(service, slip_of(service)) for service in on_paper(abouts)]
    complete = {one.document.pk for one in papers_of(slip for _service, slip in waiting if slip) if one.complete}
    return [service for service, slip in waiting if slip is None or slip.pk not in complete]
