"""The documents of the side paths of a case, each through its act (the main path is told by the demo's story)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from cases.models import Case
from demo.telling import Teller
from demo.walk import HEAD, LEAD, UNIT, Matter, Walk
from demo.weighing import weighed
from foundation.agencies.models import Agency
from foundation.documents.models import Document
from foundation.subjects.models import Enterprise

BEGAN = date(2026, 9, 1)
Act = Callable[..., Document]


@pytest.fixture
def walk(db: None, frozen: Any) -> Walk:
    party = Enterprise.objects.create(
        uscc="91990100MABQY00145", name="青云新型建材有限公司", region_id="990100", address="临禾市工业园1号",
        legal_representative="刘安", representative_post="总经理",
    )  # fmt: skip
    return Walk(Teller(lambda line: None), Matter(party, began_on=BEGAN))


def issued(walk: Walk, obj: Any, act: str, when: datetime, data: dict[str, Any]) -> Document:
    """What the act, drafted and approved, issued."""
    walk.teller.do(obj, act, HEAD, when, data, drafted_by=LEAD, opinions=[UNIT])
    return walk.teller.told[-1].documents[0]


def after(case: Case, days: int) -> datetime:
    return case.state_since + timedelta(days)


def test_a_refused_filing_names_the_missing_condition_and_every_opinion(walk: Walk) -> None:
    lead = walk.to("accept").lead
    form = issued(walk, lead, "refuse_filing", lead.state_since + timedelta(1), {
        "reason_code": "NO_EVIDENCE", "reasons": "经核查，没有初步证据证明违法行为存在。",
    })  # fmt: skip
    assert (form.kind, form.number) == ("BLA", "")
    assert form.data["reasons"] == "经核查，没有初步证据证明违法行为存在。"
    assert [one["name"] for one in form.data["opinions"]] == ["周承", "顾远", "程岳"]
    assert form.data["opinions"][-1]["remarks"] == "同意不予立案。"


@pytest.mark.parametrize("step", ["accept", "file_case"])
def test_a_case_for_another_authority_goes_with_a_numbered_letter(walk: Walk, step: str) -> None:
    walk.to(step)
    obj = walk.case or walk.lead
    letter = issued(walk, obj, "hand_over", obj.state_since + timedelta(1), {
        "receiver": Agency.objects.get(name="临禾市城市管理局").pk, "reasons": "该行为由城市管理部门管辖，",
    })  # fmt: skip
    assert (letter.kind, letter.number) == ("YJ", "临环移〔2026〕1号")
    assert (letter.data["recipient"], letter.data["phone"]) == ("临禾市城市管理局", walk.lead.agency.phone)


def test_a_withdrawn_filing_has_its_approval_form(walk: Walk) -> None:
    case = walk.to("file_case").case
    form = issued(
        walk, case, "withdraw_filing", after(case, 1), {"condition": "无管辖权", "reasons": "查明不属于本机关管辖。"}
    )
    assert form.kind == "CXLA"
    assert (form.data["case_number"], form.data["condition"]) == ("临环立〔2026〕1号", "无管辖权")


def test_suspension_resumption_and_termination_each_have_their_form(walk: Walk) -> None:
    from foundation.law.api import rules

    case = walk.to("investigate").case
    ground = rules("suspension_ground", on=BEGAN)[0]
    suspended = issued(walk, case, "suspend", after(case, 1), {"ground": ground.code, "reasons": "需要等待。"})
    case = Case.objects.get(pk=case.pk)
    resumed = issued(walk, case, "resume", after(case, 2), {"reasons": "情形消失。"})
    case = Case.objects.get(pk=case.pk)
    end = rules("termination_ground", on=BEGAN)[0]
    terminated = issued(walk, case, "terminate", after(case, 1), {"ground": end.code, "reasons": "当事人终止。"})
    assert [one.kind for one in (suspended, resumed, terminated)] == ["ZAS", "ZAR", "ZAT"]
    assert (suspended.data["ground"], terminated.data["ground"]) == (ground.label_zh, end.label_zh)
    assert resumed.data["suspended_on"] == suspended.issued_on.isoformat()


def test_no_penalty_is_decided_with_ground_education_and_remedies(walk: Walk) -> None:
    from foundation.law.api import limit, rules

    case = walk.to("review").case
    ground = rules("no_penalty_ground", on=BEGAN)[0]
    decision = issued(walk, case, "decide_no_penalty", after(case, 3), {
        "ground": ground.code, "reasons": "违法行为轻微并及时改正，没有造成危害后果。", "education": "已当面宣讲排污许可管理要求。",
    })  # fmt: skip
    data = decision.data
    assert (decision.kind, decision.number) == ("BCF", "临环不罚〔2026〕1号")
    assert (data["ground"], data["reconsider_at"], data["court"]) == (
        ground.label_zh,
        "临禾市人民政府",
        "禾东区人民法院",
    )
    assert data["reconsider_days"] == limit("recon-apply", on=decision.issued_on).quantity


def test_a_fine_with_a_hearing_right_says_so_and_a_smaller_one_does_not(walk: Walk) -> None:
    case = walk.to("review").case
    large = issued(walk, case, "issue_prior_notice", after(case, 1), {
        **walk.weighed(after(case, 1)), "discretion": "裁量适中。", "contact": "案件审查科",
    })  # fmt: skip
    case = Case.objects.get(pk=case.pk)
    small = issued(walk, case, "issue_prior_notice", after(case, 2), {
        "fine": "100000", **weighed(case, "100000", after(case, 2).date()), "discretion": "裁量从轻。", "contact": "案件审查科",
    })  # fmt: skip
    assert (large.data["hearing_days"], small.data["hearing_days"]) == (5, None)


def test_a_returned_review_has_no_table_of_passed_checks(walk: Walk) -> None:
    case = walk.to("finish").case
    walk.teller.do(case, "return_for_investigation", "沈宜", after(case, 1), {"opinion": "补充采样过程证据。"})
    opinion = walk.teller.told[-1].documents[0]
    assert (opinion.kind, opinion.data["checked"], opinion.data["result"]) == ("SC", [], "退回补充调查。")
