"""The inbox: whose turn it is, how late, and what waits for others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from demo.case_two import WEIGHED
from demo.slips import bring_back
from foundation.agencies.models import Role
from tests.examples.base import SERVER
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, press, text
from tests.make import performed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


A_DECISION = {
    "fine": "300000",
    **WEIGHED,
    "discretion": "首次违法",
    "hearing": "未陈述",
    "bank": "示范银行",
    "departure": "裁量说明从简",
}


def rows(who: str, band: str, role: Role | None = None) -> list[tuple[str, str]]:
    page = at_desk(who, role).get("/desk/")
    return [(row.verb, row.object_url) for one in page.context["bands"] if one.key == band for row in one.rows]


def about(obj: Any, found: list[tuple[str, str]]) -> list[str]:
    """The verbs of the rows about this object."""
    return [verb for verb, address in found if address == url(obj)]


def url(obj: Any) -> str:
    return f"/desk/{obj._meta.model_name}/{obj.pk}/"


def test_a_lead_whose_time_for_filing_is_over_stands_under_today_and_late() -> None:
    late = a_matter("tell_result", 1, began=date(2026, 11, 2)).lead
    fresh = a_matter("accept", 2, began=date(2026, 11, 19)).lead

    assert rows(*LEAD[:1], "today", LEAD[1]) == [("Draft: File the case", url(late))]
    assert rows(*LEAD[:1], "week", LEAD[1]) == [("Draft: File the case", url(fresh))]


def test_a_draft_goes_from_desk_to_desk() -> None:
    case = a_matter("review").case
    lead = at_desk(*LEAD)
    form = {"fine": "300000", **WEIGHED, "discretion": "首次违法", "contact": "0990-1234567"}

    assert about(case, rows(LEAD[0], "week", LEAD[1])) == ["Draft: Issue the prior notice"]
    answer = press(lead, f"{url(case)}issue_prior_notice/", **form)
    assert about(case, rows("顾远", "week")) == ["Opinion: Issue the prior notice"]
    assert about(case, rows(LEAD[0], "others", LEAD[1])) == ["Opinion: Issue the prior notice"]

    at_desk("顾远").post(answer["Location"], {"verdict": "RETURN", "remarks": "写明裁量因素"})
    assert about(case, rows(LEAD[0], "week", LEAD[1])) == ["Rework the draft: Issue the prior notice"]

    press(lead, f"{url(case)}issue_prior_notice/", **{**form, "discretion": "首次违法，及时改正"})
    at_desk("顾远").post(answer["Location"], {"verdict": "AGREE"})
    assert about(case, rows("程岳", "week")) == ["Issue the prior notice"]
    assert about(case, rows("顾远", "week")) == []


def test_a_step_that_has_to_wait_for_a_term_waits_among_the_others() -> None:
    case = a_matter("serve_notice").case
    draft = press(at_desk(*LEAD), f"{url(case)}decide/", **A_DECISION)["Location"]
    at_desk("顾远").post(draft, {"verdict": "AGREE"})

    assert about(case, rows("程岳", "week")) == []
    page = at_desk("程岳").get("/desk/")
    waiting = [row for row in page.context["bands"][2].rows if row.object_url == url(case)]
    assert [(row.verb, row.note[:14]) for row in waiting] == [("Decide the penalty", "possible after")]
    assert "The party may still be heard" in text(at_desk("程岳").get(f"{url(case)}decide/"))


def test_what_another_case_lead_handles_does_not_stand_in_my_inbox() -> None:
    a_matter("tell_result")

    assert rows("林溪", "today", Role.INSPECTOR) == []


def test_an_empty_inbox_says_so() -> None:
    page = text(at_desk("顾远").get("/desk/"))

    assert "Nothing is late, and nothing ends today." in page
    assert "Nothing else waits for you." in page


def test_who_served_on_paper_is_asked_for_the_signed_slip_until_it_is_in() -> None:
    case = a_matter("decide", began=date(2026, 8, 17)).case
    done = performed(case, "serve_decision")

    def awaited(*who: Any) -> list[str]:
        return [one.url for one in at_desk(*who).get("/desk/").context["slips"]]

    assert (awaited(*SERVER), awaited("顾远")) == ([url(case)], [])
    bring_back(done.documents)
    assert awaited(*SERVER) == []
