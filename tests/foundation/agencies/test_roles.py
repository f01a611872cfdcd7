"""What each role may do (administrative-case.md §2): typed from the page, and no role beside those that it names."""

from __future__ import annotations

import pytest

from foundation.agencies.models import Role
from foundation.workflow.declarations import acts_of, workflows

FIELD = "INSPECTOR CASE_LEAD"
MAY = [
    ("inspection.record_inspection", FIELD), ("case.begin_investigation", FIELD),
    ("case.finish_investigation", FIELD), ("case.pass_review", "REVIEWER"), ("case.review_legally", "LEGAL_REVIEWER"),
    ("case.file_case", "AGENCY_HEAD"), ("case.decide", "AGENCY_HEAD PRINCIPAL_HEAD"), ("case.discuss_collectively", "AGENCY_HEAD PRINCIPAL_HEAD"),
    ("transfer.approve_transfer", "PRINCIPAL_HEAD"), ("hearing.hold_hearing", "HEARING_HOST"), ("case.serve_decision", f"SERVER {FIELD}"),
    ("case.archive", "ARCHIVIST"), ("penaltyitem.publish_item", "WEB_OFFICER"), ("transfer.accept", "POLICE_OFFICER POLICE_HEAD"),
    ("transfer.file_criminal", "POLICE_OFFICER POLICE_HEAD"), ("transfer.judge", "COURT_CLERK"),
]  # fmt: skip


def who(act: str) -> set[str]:
    model, _dot, name = act.partition(".")
    [found] = [acts_of(one)[name] for one in workflows() if one._meta.model_name == model]
    return set(found.by.roles)


@pytest.mark.parametrize(("act", "roles"), MAY)
def test_an_act_is_that_of_the_roles_of_the_page(act: str, roles: str) -> None:
    assert who(act) == set(roles.split())


def test_every_role_of_the_page_acts_or_agrees_somewhere() -> None:
    acting = {role for model in workflows() for act in acts_of(model).values() for role in (*act.by.roles, *act.route)}

    assert set(Role.values) - acting <= {"ADMINISTRATOR", "SECURITY", "AUDITOR"}
