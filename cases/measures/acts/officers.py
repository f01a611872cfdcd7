"""Who acts on measures."""

from foundation.agencies.models import Role
from foundation.workflow.who import With, officers

FIELD = (Role.INSPECTOR, Role.CASE_LEAD)
HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
POLICE = (Role.POLICE_OFFICER, Role.POLICE_HEAD)

FIELD_OFFICERS = officers(*FIELD)
SECOND_ON_SITE = With(1, roles=FIELD, certified=True)
HEAD = officers(Role.AGENCY_HEAD)
TOGETHER = With(2, roles=HEADS)
