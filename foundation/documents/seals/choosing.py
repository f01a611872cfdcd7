"""Which seal an agency's document bears on a day; a seal that is not the agency's stops the act (F1)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from foundation.agencies.models import Agency
from foundation.documents.models import Seal, SealKind
from foundation.prepared import Prepared, given
from foundation.workflow.refused import Refused

VALID = Prepared(
    lambda: Seal.objects.filter(agency=given(Seal, "agency")).valid_on(given(Seal, "valid_from", "on"))[:1]
)  # fmt: skip


def seal_of(agency: Agency, on: date) -> Seal | None:
    """The newest seal that is valid on the day; none: the paper is stamped with ink."""
    return VALID.first(agency=agency.pk, on=on)


def electronic_seal_of(agency: Agency, on: date) -> Seal | None:
    seal = seal_of(agency, on)
    return seal if seal and seal.kind == SealKind.ELECTRONIC else None


def refuse_foreign_seal(agency: Agency, on: date) -> None:
    """Raise Refused where the seal's name is not the agency's (administrative-case.md §5.1, F1)."""
    seal = seal_of(agency, on)
    if seal and seal.name != agency.name:
        raise Refused(
            [_("The seal “%(seal)s” is not that of %(agency)s (F1).") % {"seal": seal.name, "agency": agency.name}]
        )
