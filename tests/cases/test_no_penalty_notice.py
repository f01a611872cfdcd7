"""Before a decision of no penalty that is adverse to the party it is told and heard (T19)."""

from __future__ import annotations

import pytest

from cases.models import Case
from foundation.documents.models import Document
from tests.make import a_case, act, day_after, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


def test_an_adverse_decision_waits_for_the_notice_and_its_term(reviewed: Case) -> None:
    assert wrong(reviewed, "decide_no_penalty", adverse=True) == ["adverse"]

    told = act(act(reviewed, "issue_no_penalty_notice"), "serve_no_penalty_notice")

    assert (told.state, Document.objects.filter(about=told.about, kind="BG").count()) == ("PRIOR_NOTICE", 1)
    assert wrong(told, "decide_no_penalty", adverse=True) == ["adverse"]
    assert act(told, "decide_no_penalty", day_after(told, "defence"), adverse=True).state == "NO_PENALTY"


def test_one_in_favour_of_the_party_needs_none(reviewed: Case) -> None:
    assert act(reviewed, "decide_no_penalty").state == "NO_PENALTY"
