"""Which agencies' rows an officer may see: the own agency's and, from a superior, those of the agencies below."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet, UUIDField
from django.db.models.functions import Cast, Substr
from django.utils import timezone

from .actor import Actor
from .models import Agency, AgencyParticulars, Posting, Role, Share

WATCHERS = (Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR)


def agencies_below(agency: Agency) -> QuerySet[Agency]:
    """The agency itself and those that it supervises, three levels down (nation, province, prefecture, county)."""
    return Agency.objects.filter(
        Q(pk=agency.pk) | Q(superior=agency) | Q(superior__superior=agency) | Q(superior__superior__superior=agency)
    )


def seen_by(by: Actor) -> QuerySet[Agency]:
    """Whose rows this officer works with; nobody else sees any."""
    return agencies_below(by.agency) if by.agency and works_with_matters(by) else Agency.objects.none()


def works_with_matters(by: Actor) -> bool:
    """Who runs, guards or audits the installation sees no matter, whatever the agency."""
    return by.posting is not None and by.role not in WATCHERS


def shared_with(by: Actor, prefix: str) -> Q:
    """Rows `prefix:<hex of the id>` that are explicitly shared with the officer's agency, open now.

    The keys are read out of the shares once, and not each row asked whether there is a share of it.
    """
    shares = Share.objects.open_at(timezone.now()).filter(agency=by.agency, about__startswith=f"{prefix}:")
    key = Cast(Substr("about", len(prefix) + 2), UUIDField())
    return Q(pk__in=shares.values_list(key))


def postings_of(agency: Agency, *roles: Role) -> QuerySet[Posting]:
    """Who holds one of `roles` in the agency today."""
    return Posting.objects.valid_on(timezone.localdate()).filter(agency=agency, role__in=roles)


def particular(agency: Agency | None, name: str, on: date) -> str:
    """What held of this agency on that day ("bank", "contact"); "" where nothing was entered."""
    rows = AgencyParticulars.objects.filter(agency=agency, valid_from__lte=on)
    return str(rows.values_list(name, flat=True).first() or "")
