"""What the benches of measures share."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.display import money
from foundation.desk.registry import Column, Related, those

GROUP = _("Compulsory and supporting measures")
ROLES = (
    Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD, Role.SERVER,
)  # fmt: skip
NUMBER = Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code")
PARTY = Column("enterprise", _("Party"), kind="link", order="enterprise__name")
STATE = Column("state", _("State"), kind="state", order="state")
HEARD = (
    Column("noticed_at", _("Prior notice served at")), Column("statement", _("Statement and defence")),
    Column("statement_answer", _("Answer to the statement")), Column("legal_result", _("Legal review")),
    Column("discussed_at", _("Discussed at")), Column("decided_at", _("Decided at")), Column("served_at", _("Served at")),
)  # fmt: skip
CASES = Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by))


def sum_of(name: str, label: Any) -> Column:
    return Column(name, label, lambda one: money(getattr(one, name)))
