"""What a page offers: nothing that a guard would refuse; from there a draft may still be written ahead."""

from __future__ import annotations

from datetime import date

import pytest

from tests.foundation.desk.desks import LEAD, a_matter, at_desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "in_english")]


def offered(step: str) -> tuple[set[str], dict[str, tuple[str, ...]]]:
    """The acts that the case lead finds possible after that step, and the others with the reasons."""
    page = at_desk(*LEAD).get(f"/desk/case/{a_matter(step, began=date(2026, 9, 14)).case.pk}/")
    return {one.name for one in page.context["can"]}, {one.name: one.reasons for one in page.context["cannot"]}


def test_after_the_service_what_cannot_succeed_says_why() -> None:
    can, cannot = offered("serve_decision")

    assert {"close", "request_hearing"} & can == set()
    assert cannot["request_hearing"] == ("The decision was made; a hearing is asked for before it.",)
    assert cannot["close"][0].partition(":")[0] == "Still open beside the case"


def test_within_the_term_a_hearing_can_be_asked_for_and_the_decision_be_drafted_ahead() -> None:
    case = a_matter("serve_notice").case
    page = at_desk(*LEAD).get(f"/desk/case/{case.pk}/")
    decide = next(one for one in page.context["cannot"] if one.name == "decide")

    assert "request_hearing" in {one.name for one in page.context["can"]}
    assert (decide.ahead, decide.url in page.content.decode()) == (True, True)
