"""On the act's page and on the draft's: how the sum is built up, and how this agency decided the same violation."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.discretion.history import like_cases
from cases.models import Case
from demo.case_two import WEIGHED
from foundation.agencies.models import Agency
from tests.conftest import NOW
from tests.foundation.desk.desks import LEAD, at_desk, press, text
from tests.make import a_case, act, by, day_after

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "in_english")]
TODAY = NOW.date()


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


def page_of(case: Case, name: str = "issue_prior_notice") -> str:
    return f"/desk/case/{case.pk}/{name}/"


def look(case: Case, **entered: Any) -> Any:
    return at_desk(*LEAD).post(f"{page_of(case)}?look=1", entered)


def shown(answer: Any) -> Any:
    return next(rows for panel, rows in answer.context["panels"] if panel.counts)


def test_the_page_builds_the_sum_up_from_what_is_entered_and_keeps_nothing(reviewed: Case) -> None:
    answer = look(reviewed, fine="300000", **WEIGHED)

    assert (answer.status_code, shown(answer).computed, shown(answer).band) == (200, "¥300,000", "¥250,000 – ¥350,000")
    assert [(share, sum_) for _what, share, sum_ in shown(answer).steps if share != "+0%"] == [
        ("10%", "¥100,000"), ("+10%", "¥200,000"), ("+10%", "¥300,000"),
    ]  # fmt: skip
    assert "fictional" in text(answer)
    assert "inside the band" in text(answer)
    assert answer.context["errors"] == []


def test_what_is_still_to_be_answered_is_named(reviewed: Case) -> None:
    answer = look(reviewed, **{**WEIGHED, "factor_fault": ""})

    assert (shown(answer).open, shown(answer).computed) == (("Subjective fault and others",), "")


def test_a_fine_outside_the_band_says_so_before_it_is_sent(reviewed: Case) -> None:
    assert "outside the band: reasons and collective discussion" in text(look(reviewed, fine="500000", **WEIGHED))


def test_the_decision_begins_with_the_factors_of_the_notice(reviewed: Case) -> None:
    noticed = act(act(reviewed, "issue_prior_notice", fine="300000", **WEIGHED), "serve_prior_notice")

    assert shown(at_desk(*LEAD).get(page_of(noticed, "decide"))).computed == "¥300,000"


def test_who_gives_an_opinion_and_who_decides_see_the_computation_of_the_draft(reviewed: Case) -> None:
    draft = press(at_desk(*LEAD), page_of(reviewed), fine="300000", contact="0990", discretion="首次", **WEIGHED)[
        "Location"
    ]
    unit = at_desk("顾远")

    assert shown(unit.get(draft)).computed == "¥300,000"
    unit.post(draft, {"verdict": "AGREE"})
    assert shown(at_desk("程岳").get(page_of(reviewed))).band == "¥250,000 – ¥350,000"


def test_without_a_table_the_page_says_so(standing: None) -> None:
    case = a_case("CASE_REVIEW", violation="V49", fine="60000")

    answer = at_desk(*LEAD).get(page_of(case))
    assert shown(answer).table is None
    assert "No discretion table of 示例省 is loaded for" in text(answer)


def decided(fine: str, **matter: Any) -> Case:
    case = a_case("PRIOR_NOTICE", fine=fine, **matter)
    return act(case, "decide", day_after(case, "defence"), fine=fine)


def test_like_cases_are_those_of_this_agency_and_violation_within_two_years(reviewed: Case) -> None:
    for fine in ("150000", "300000", "400000"):
        decided(fine)
    decided("250000", violation="V04")
    Case.objects.filter(pk=decided("450000").pk).update(decided_at=NOW - timedelta(days=731))
    strange = decided("200000")
    Case.objects.filter(pk=strange.pk).update(agency=Agency.objects.get(name="临禾市城市管理局"))
    revoked = decided("350000")
    Case.objects.filter(pk=revoked.pk).update(overlay="REVOKED")

    found = like_cases(reviewed, by(LEAD), TODAY)

    assert (found.count, found.lowest, found.middle, found.highest) == (3, "¥150,000", "¥300,000", "¥400,000")
    assert all(row.factors for row in found.rows)


def test_who_may_not_see_the_cases_sees_none_of_them(reviewed: Case) -> None:
    decided("150000")

    assert like_cases(reviewed, by("高岩"), TODAY).count == 0


def test_the_number_of_queries_does_not_grow_with_the_cases(reviewed: Case) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            like_cases(reviewed, by(LEAD), TODAY)
        return sum("law_load" not in one["sql"] for one in seen)

    decided("150000")
    queries()
    few = queries()
    for fine in ("200000", "300000", "400000"):
        decided(fine)

    assert queries() == few
