"""The head's working day on a phone: the inbox, the draft with its opinions and figures, the decision performed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cases.models import Case

from .working import a_matter, wider_than_the_screen, works

pytestmark = pytest.mark.browser
__all__ = ["works"]


@pytest.mark.django_db
def test_the_story_was_told(told: str) -> None:
    """The mark makes the test database for this module."""
    assert Case.objects.get().state == "ARCHIVED"


@pytest.mark.parametrize(("width", "number"), [("phone", 33), ("desk", 34)])
def test_a_head_reads_the_draft_and_performs_the_decision(
    works: Callable[..., Page], django_db_blocker: Any, width: str, number: int
) -> None:
    with django_db_blocker.unblock():
        walk = a_matter(number, "reinspect", 32)
        walk.draft("decide", 1)
    party = walk.matter.enterprise.name
    page = works("程岳", width)

    page.locator("[data-row]", has_text=party).get_by_role("link", name="Decide the penalty").first.click()
    expect(page.locator(".approved")).to_contain_text("300,000")
    expect(page.locator("#panels")).to_contain_text("inside the band")
    page.click("text=To the draft and its opinions")
    expect(page.locator("form.card h2")).to_have_text("Return the draft")
    expect(page.locator("form.card [type=radio]")).to_have_count(0)  # to agree is not his to say
    expect(page.locator(".opinions")).to_contain_text("顾远")
    assert not wider_than_the_screen(page)
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []

    page.locator(".head-line a.act-first").click()
    page.click("#act-form button.act-first")
    page.wait_for_url("**?done=*")
    expect(page.locator(".outcome h2")).to_have_text("Done: Decide the penalty")
    expect(page.locator(".outcome")).to_contain_text("Penalty decision")
