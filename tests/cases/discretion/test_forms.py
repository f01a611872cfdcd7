"""The calculator at the door: an option per factor, the band, written reasons and collective discussion beyond it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cases import guards
from cases.models import Case
from foundation.documents.facts import newest
from tests.make import a_case, act, day_after, fresh, later, performed, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
PICKED = {  # 10 % + 20 % of 1,000,000
    "factor_means": "B", "factor_frequency": "A", "factor_scale": "C", "factor_harm": ["A"], "factor_duration": "A",
    "factor_correction": "B", "factor_fault": "A",
}  # fmt: skip
BELOW = {**PICKED, "factor_means": "A", "factor_scale": "A", "factor_correction": "A"}  # 100,000
REASONS = "当事人两年内三次被投诉，且拒不说明原因。"


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


@pytest.fixture(scope="module")
def by_hand(standing: None) -> Case:
    """No table exists for this violation."""
    return a_case("CASE_REVIEW", violation="V49", fine="60000", began_on=date(2026, 8, 17))


def noticed(case: Case, **data: Any) -> Case:
    return act(act(case, "issue_prior_notice", **data), "serve_prior_notice")


def heard(case: Case) -> Any:
    return day_after(case, "defence") + timedelta(hours=9)


def test_the_computation_is_kept_with_the_case_and_printed_by_notice_and_decision(reviewed: Case) -> None:
    case = noticed(reviewed, fine="300000", **PICKED)

    trace = case.discretion_trace
    assert [trace[name] for name in ("start", "weights", "computed", "low", "high", "outside")] == [
        "10", "20", "300000.00", "250000.00", "350000.00", False,
    ]  # fmt: skip
    decided = act(case, "decide", heard(case), fine="300000", **PICKED)
    for kind in ("GZ", "CF"):
        printed = newest(decided.about, kind).data
        assert printed["discretion"] == (
            "裁量因素为：违法手段、方式：浓度超标0.2倍以上不足0.5倍（5%）；违法次数：两年内首次（0%）；违法规模：排污许可重点管理单位（10%）；"
            "危害后果：未查明危害后果（0%）；持续时间：不足一日（0%）；改正情况：责令改正后按期改正（5%）；主观过错及其他：一般过失（0%）。"
            "起点比例10%，因素比例合计20%，法定最高额1,000,000元，计算数额为300,000元。裁量区间为250,000元至350,000元。裁量说明"
        )
        assert printed["discretion_rule"].endswith("和《超标排放大气污染物处罚裁量表（虚构，仅供演示）》")


def test_every_factor_is_answered(reviewed: Case) -> None:
    assert wrong(reviewed, "issue_prior_notice", fine="300000", **{**PICKED, "factor_harm": []}) == ["factor_harm"]


@pytest.mark.parametrize(
    ("fine", "fields"), [("250000", []), ("350000", []), ("249999.99", ["deviation"]), ("350000.01", ["deviation"])]
)
def test_a_figure_outside_the_band_needs_written_reasons(reviewed: Case, fine: str, fields: list[str]) -> None:
    if fields:
        assert wrong(reviewed, "issue_prior_notice", fine=fine, **PICKED) == fields
    noticed_ = act(reviewed, "issue_prior_notice", fine=fine, deviation=REASONS, **PICKED)

    assert noticed_.discretion_trace["outside"] is bool(fields)


def test_beyond_the_band_the_case_is_reviewed_legally_and_discussed_before_the_decision(reviewed: Case) -> None:
    beyond = {"fine": "400000", "deviation": REASONS, **PICKED}
    case = noticed(reviewed, **beyond)

    assert why(case, "decide", heard(case), **beyond) == [
        said(guards.legal_review_passed), said(guards.discussed_where_required),
    ]  # fmt: skip
    discussed = act(act(case, "review_legally", heard(case)), "discuss_collectively")
    decided = act(discussed, "decide", **beyond)
    assert decided.fine == 400_000
    assert f"超出裁量区间的理由：{REASONS}" in newest(decided.about, "CF").data["discretion"]


def test_a_decision_that_leaves_the_band_of_its_notice_is_discussed_first(reviewed: Case) -> None:
    case = noticed(reviewed, fine="300000", **PICKED)

    assert wrong(case, "decide", heard(case), fine="200000", deviation=REASONS, **PICKED) == ["fine"]


def test_below_the_minimum_only_a_mitigating_ground_leads(reviewed: Case) -> None:
    lower = {"fine": "60000", **BELOW}
    assert wrong(reviewed, "issue_prior_notice", **lower) == ["fine"]
    assert wrong(reviewed, "issue_prior_notice", **lower, reduction="40") == ["fine", "ground"]
    assert wrong(reviewed, "issue_prior_notice", **lower, reduction="40", ground="aggravating.serious") == [
        "fine",
        "ground",
    ]

    case = act(reviewed, "issue_prior_notice", **lower, reduction="40", ground="mitigating.removed")

    assert (case.proposed_fine, case.discretion_trace["computed"]) == (Decimal(60_000), "60000.00")


@pytest.mark.parametrize(("field", "value"), [("reduction", "50.01"), ("adjustment", "20.01"), ("adjustment", "-1")])
def test_a_change_larger_than_the_law_data_allows_is_refused(reviewed: Case, field: str, value: str) -> None:
    changed = {field: value, "ground": "mitigating.removed"}

    assert wrong(reviewed, "issue_prior_notice", fine="300000", **PICKED, **changed) == [field]


def test_a_change_names_its_ground(reviewed: Case) -> None:
    assert wrong(reviewed, "issue_prior_notice", fine="300000", **PICKED, adjustment="5") == ["ground"]


def test_where_no_table_exists_the_reasons_are_given_by_hand(by_hand: Case) -> None:
    assert wrong(by_hand, "issue_prior_notice", fine="60000", discretion="") == ["discretion"]
    case = act(by_hand, "issue_prior_notice", fine="60000", discretion="情节一般。")

    assert case.discretion_trace == {}
    assert newest(case.about, "GZ").data["discretion"] == "情节一般。"


def test_without_a_table_a_factor_is_no_field(by_hand: Case) -> None:
    assert wrong(by_hand, "issue_prior_notice", fine="60000", factor_means="A") == ["factor_means"]


def test_a_report_may_leave_the_fine_open_or_propose_one_with_its_factors(standing: None) -> None:
    case = a_case("INVESTIGATING")
    open_ = act(case, "finish_investigation")
    assert (open_.proposed_fine, open_.discretion_trace) == (None, {})

    returned = fresh(act(open_, "return_for_investigation"))
    nothing = {name: [] if isinstance(value, list) else "" for name, value in PICKED.items()}
    assert wrong(returned, "finish_investigation", fine="300000", **nothing) == sorted(PICKED)
    proposed = performed(returned, "finish_investigation", later(returned), fine="300000", **PICKED).obj
    assert (proposed.proposed_fine, proposed.discretion_trace["computed"]) == (300_000, "300000.00")
