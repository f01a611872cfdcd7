"""What many documents say alike: parts of a sheet built from rows. Used by the stages' `papers.py`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from foundation.agencies.models import Agency, AgencyKind, Posting, Role
from foundation.law import api as law
from foundation.prepared import Prepared, given
from foundation.subjects.models import Enterprise

from .citation import citation
from .models import Document

if TYPE_CHECKING:
    from foundation.workflow.asked import Asked

Facts = dict[str, Any]


def _of_kind(region: str) -> Prepared:
    found = {region: given(Agency, "region", "region"), "kind": given(Agency, "kind")}
    return Prepared(lambda: Agency.objects.filter(**found).order_by("level", "pk")[:1])


HERE, BELOW = _of_kind("region"), _of_kind("region__parent")
NEWEST = Prepared(
    lambda: Document.objects.filter(about=given(Document, "about"), kind=given(Document, "kind"), voided=None).order_by("-seq")[:1]
)  # fmt: skip


def party(enterprise: Enterprise) -> Facts:
    """Name, code, address, legal representative and post of the party (CORE)."""
    return {
        "name": enterprise.name, "uscc": enterprise.uscc, "address": enterprise.address,
        "legal_representative": enterprise.legal_representative, "post": enterprise.representative_post,
    }  # fmt: skip


def people(postings: Iterable[Posting]) -> list[Facts]:
    """Enforcement officers with their certificates."""
    return [{"name": one.signature, "certificate": one.officer.certificate_number} for one in postings]


def signers(postings: Iterable[Posting]) -> list[Facts]:
    return [{"name": one.signature, "post": office(one)} for one in postings]


def members(postings: Iterable[Posting]) -> list[Facts]:
    return [{"name": one.signature, "unit": one.agency.name, "post": office(one)} for one in postings]


def office(posting: Posting) -> str:
    """The title of office, or else the role."""
    return posting.title or str(Role(posting.role).label)


def opinions(asked: Asked, decision: str, *, handler: str = "") -> list[Facts]:
    """The draft, each opinion of the route, and the decider's own, with name, role and time."""
    given = [opinion_of(one.by, one.given_at, one.remarks or "同意。") for one in asked.opinions]
    if asked.opinions and handler:
        version = asked.opinions[0].version
        given.insert(0, opinion_of(version.by, version.written_at, handler))
    return [*given, *(opinion_of(one, asked.at, decision) for one in [asked.by.posting] if one)]


def opinion_of(posting: Posting, at: Any, remarks: str) -> Facts:
    return {"step": office(posting), "name": posting.signature, "at": at, "remarks": remarks}


def provisions(codes: Iterable[str]) -> list[Facts]:
    """Citation and text of the articles, as the law data has them."""
    return [{"citation": citation(one), "text": one.summary_zh} for one in law.provisions(list(codes))]


def remedies(agency: Agency, on: date) -> Facts:
    """Where and how long the party may ask for reconsideration or sue (ARL 20, 24; ALL 46)."""
    return {
        "reconsider_at": body_of(agency, AgencyKind.GOV, "人民政府"),
        "reconsider_days": law.limit("recon-apply", on=on).quantity,
        "court": body_of(agency, AgencyKind.COURT, "人民法院"),
        "litigation_months": law.limit("litigation", on=on).quantity,
    }


def body_of(agency: Agency, kind: AgencyKind, suffix: str) -> str:
    """The body of that kind for the agency's region, or one in a region below; by the region's name if none is loaded."""
    found = HERE.first(kind=kind, region=agency.region_id) or BELOW.first(kind=kind, region=agency.region_id)
    return found.name if found else f"{agency.region.name}{suffix}"


def contact(asked: Asked, agency: Agency) -> Facts:
    """Whom the reader may ask: the officer who acts, the agency's telephone."""
    return {"contact": asked.by.name, "phone": agency.phone}


def number_of(about: str, kind: str) -> str:
    """The number of the newest document of that kind about the object that was not voided; empty if there is none."""
    found = newest(about, kind)
    return found.number if found else ""


def newest(about: str, kind: str) -> Document | None:
    """The newest issued document of a kind that was not voided."""
    return NEWEST.first(about=about, kind=kind)
