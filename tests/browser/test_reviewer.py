"""The reviewer's working day: inbox, the page of the review, a return, what changed, the review passed; desk and phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cases.models import Case
from demo.case_one import LEAD, SECOND
from enforcement.models import Inspection

from .working import a_matter, open_row, wider_than_the_screen, works

pytestmark = pytest.mark.browser
__all__ = ["works"]
TICKS = ("jurisdiction", "party", "evidence", "procedure", "law", "discretion")


@pytest.mark.django_db
def test_the_story_was_told(told: str) -> None:
    """The mark makes the test database for this module."""
    assert Case.objects.filter(state="ARCHIVED").exists()


@pytest.mark.parametrize(("width", "number"), [("desk", 31), ("phone", 32)])
def test_a_reviewer_returns_a_case_sees_what_changed_and_passes_it(
    works: Callable[..., Page], django_db_blocker: Any, width: str, number: int
) -> None:
    with django_db_blocker.unblock():
        walk = a_matter(number, "finish", 16)
    party = walk.matter.enterprise.name
    page = works("沈宜", width)

    open_row(page, party)
    page.click("text=Review of the case file")
    expect(page.locator(".beside > .card")).to_have_count(4)
    expect(page.locator("#defect-F1")).to_be_visible()
    expect(page.locator(".items li", has_text="Two officers or more")).to_contain_text("周承, certificate")
    assert not wider_than_the_screen(page)
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []

    page.click("text=Return for further investigation")
    page.fill("[name=opinion]", "补充采样过程证据")
    page.click("#act-form button.act-first")
    page.wait_for_url("**?done=*")
    expect(page.locator(".outcome h2")).to_have_text("Done: Return for further investigation")

    with django_db_blocker.unblock():
        investigated_further(walk)
    page.click("text=Review of the case file")
    changes = page.locator(".meanwhile")
    expect(changes.locator("h2")).to_have_text("Changed since your last review")
    expect(changes).to_contain_text("补充查明的事实")
    expect(changes).to_contain_text("补充样品")
    assert not wider_than_the_screen(page)

    page.click("text=Pass the case review")
    expect(page.locator("#panels")).to_contain_text("The rows leave nothing open.")
    for name in TICKS:
        page.check(f"[name={name}]")
    page.fill("[name=opinion]", "同意")
    page.click("#act-form button.act-first")
    page.wait_for_url("**?done=*")
    expect(page.locator(".outcome h2")).to_have_text("Done: Pass the case review")


def investigated_further(walk: Any) -> None:
    """The case lead takes another sample and reports anew."""
    from django.utils import timezone

    now = timezone.now()
    walk.teller.do(Inspection.objects.get(lead=walk.lead), "take_sample", LEAD, now, {
        "item": "补充样品", "quantity": "1个", "packaging": "密封", "proves": "排放浓度", "provider": walk.matter.enterprise.name,
    }, companions=[SECOND])  # fmt: skip
    walk.teller.do(Case.objects.get(pk=walk.case.pk), "finish_investigation", LEAD, now, {
        "facts": "补充查明的事实", "departure": "补充调查查明", "evidence_summary": "两次采样相互印证。", "proposal": "建议处罚。",
    })  # fmt: skip
