"""The reviewer's page: who finds it, what stands on it, what changed since the last review."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cases.models import Case
from demo.case_two import WEIGHED
from enforcement.models import Inspection
from foundation.agencies.models import Role
from tests.foundation.desk.desks import LEAD, at_desk, press, text
from tests.make import a_case, act, fresh, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def done(standing: None) -> Case:
    return a_case("INVESTIGATION_DONE")


def page(case: Case, who: str = "沈宜", role: Role | None = None) -> Any:
    return at_desk(who, role).get(f"/desk/case/{case.pk}/review/")


@pytest.mark.parametrize(("who", "role", "status"), [
    ("沈宜", None, 200), ("陆衡", None, 200), ("顾远", None, 200), ("程岳", None, 200), ("方庭", None, 200),
    ("周承", Role.CASE_LEAD, 404), ("苏眉", None, 404), ("高岩", None, 404),
])  # fmt: skip
def test_it_is_for_those_who_review_and_the_heads(done: Case, who: str, role: Role | None, status: int) -> None:
    assert page(done, who, role).status_code == status


def test_the_page_of_the_case_leads_there(done: Case) -> None:
    address = f"/desk/case/{done.pk}/review/"

    assert address in at_desk("沈宜").get(f"/desk/case/{done.pk}/").content.decode()
    assert address not in at_desk(*LEAD).get(f"/desk/case/{done.pk}/").content.decode()


def test_draft_facts_evidence_and_article_stand_side_by_side(done: Case) -> None:
    case = act(done, "pass_review")
    press(
        at_desk(*LEAD),
        f"/desk/case/{case.pk}/issue_prior_notice/",
        fine="300000",
        contact="0990",
        discretion="首次违法",
        **WEIGHED,
    )
    shown = page(case)

    assert shown.context["draft"]["n"] == 1
    assert ("Fine (yuan)", "300,000") in shown.context["draft"]["lines"]
    found = text(shown)
    for part in (
        case.facts,
        "DA001排放口二氧化硫样品",
        "236 / 200 mg/m³",
        "Ecological and Environmental Code, art. 1107",
        "V",
    ):
        assert part in found


def test_the_reviewer_is_offered_his_acts_and_the_heads_none_of_them(done: Case) -> None:
    assert [one.name for one in page(done).context["acts"]] == ["pass_review", "return_for_investigation"]
    assert page(done, "程岳").context["acts"] == []
    assert [one.name for one in page(act(done, "pass_review"), "陆衡").context["acts"]] == ["review_legally"]


def test_before_any_review_nothing_is_told_of_changes(done: Case) -> None:
    assert page(done).context["changes"] is None


def test_what_changed_since_the_review_is_told_field_by_field_with_new_evidence_documents_and_acts(done: Case) -> None:
    returned = act(done, "return_for_investigation", opinion="补充采样过程证据")
    act(fresh(Inspection.objects.get(lead=done.lead)), "take_sample", at_least(returned))
    again = act(
        returned,
        "finish_investigation",
        at_least(returned, 2),
        facts="补充查明的事实",
        departure="补充调查",
        evidence_summary="新证据",
    )

    found = page(again).context["changes"]

    assert (found.own, found.review, found.remarks) == (True, "Return for further investigation", "补充采样过程证据")
    assert [(label, after) for label, _before, after in found.fields][:2] == [
        ("facts", "补充查明的事实"),
        ("evidence", "新证据"),
    ]
    assert found.fields[0][1] == done.facts
    assert [str(one) for one in found.evidence] == ["样品"]
    assert sorted(one.title for one in found.documents) == ["Investigation report", "Notice of sampling"]
    assert [label for label, _who, _at in found.acts] == [
        "Take a sample or hand in an object (inspection)",
        "Finish the investigation",
    ]


def test_another_reviewer_is_told_since_anybodys_last_review(done: Case) -> None:
    assert page(act(done, "return_for_investigation"), "陆衡").context["changes"].own is False


def at_least(case: Case, hours: int = 1) -> Any:
    return later(case, timedelta(hours=hours))


def test_the_form_names_what_the_file_leaves_open(done: Case) -> None:
    form = at_desk("沈宜").get(f"/desk/case/{done.pk}/pass_review/")

    rows = next(rows for panel, rows in form.context["panels"] if hasattr(rows, "items"))
    assert rows.items == []
    assert rows.url == f"/desk/case/{done.pk}/review/"


def test_who_decides_is_offered_to_perform_or_to_return_not_to_agree(done: Case) -> None:
    case = act(done, "pass_review")
    draft = press(
        at_desk(*LEAD),
        f"/desk/case/{case.pk}/issue_prior_notice/",
        fine="300000",
        contact="0990",
        discretion="首次",
        **WEIGHED,
    )["Location"]
    unit, head = at_desk("顾远"), at_desk("程岳")
    assert "Agree" in text(unit.get(draft))
    unit.post(draft, {"verdict": "AGREE"})

    shown = text(head.get(draft))
    assert ("Return the draft" in shown, "Issue the prior notice" in shown, "Agree " in shown) == (True, True, False)
    assert head.post(draft, {"verdict": "AGREE", "remarks": "同意"}).status_code == 422
    assert head.post(draft, {"verdict": "RETURN", "remarks": ""}).status_code == 422
    assert head.post(draft, {"verdict": "RETURN", "remarks": "写明理由"}).status_code == 302
