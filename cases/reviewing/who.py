"""To whom the review of a case is shown."""

from foundation.agencies.models import Role

REVIEWERS = (Role.REVIEWER, Role.LEGAL_REVIEWER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
