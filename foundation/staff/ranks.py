"""Who stands above whom in an agency, and which offices watch one another."""

from __future__ import annotations

from foundation.agencies.models import Role

R = Role
HEADS = (R.AGENCY_HEAD, R.PRINCIPAL_HEAD, R.POLICE_HEAD, R.CHIEF_PROSECUTOR)
RANK = {
    R.PRINCIPAL_HEAD: 3, R.POLICE_HEAD: 3, R.CHIEF_PROSECUTOR: 3, R.AGENCY_HEAD: 2, R.UNIT_HEAD: 1,
}  # fmt: skip
WATCHING = (R.ADMINISTRATOR, R.SECURITY, R.AUDITOR)
WORKING = tuple(role for role in Role if role not in WATCHING)
# administration and security each grant the other; the auditor is nobody's of theirs to make alone
GRANTED_BY_SECURITY = (R.ADMINISTRATOR, R.AUDITOR)


def is_above(role: str, other: str) -> bool:
    return RANK.get(Role(role), 0) > RANK.get(Role(other), 0)


def grants(role: str) -> Role:
    """Which of the two offices grants a posting in this role."""
    return R.SECURITY if role in GRANTED_BY_SECURITY else R.ADMINISTRATOR


def clash(role: str, held: set[str]) -> set[str]:
    """Roles held that do not go with this one: who runs, guards or audits the installation does nothing else there."""
    if role in WATCHING:
        return held - {role}
    return held & set(WATCHING)
