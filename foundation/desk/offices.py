"""Who works with the paper of documents, and who reads the register of their numbers."""

from foundation.agencies.models import Role

HEADS = (Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
READERS = (*HEADS, Role.ARCHIVIST, Role.LEGAL_REVIEWER, Role.SUPERIOR, Role.AUDITOR)
CLERKS = (Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.ARCHIVIST)
