"""Many at once and by keys alone: a unit head agrees to two drafts from the list; the inbox is walked without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cases.models import Case
from foundation.workflow.models import Opinion

from .working import a_matter, wider_than_the_screen, works

pytestmark = pytest.mark.browser
__all__ = ["works"]


@pytest.mark.django_db
def test_the_story_was_told(told: str) -> None:
    """The mark makes the test database for this module."""
    assert Case.objects.get().state == "ARCHIVED"


def faults(page: Page) -> list[str]:
    wide = ["wider than the screen"] if wider_than_the_screen(page) else []
    return wide + [one["id"] for one in Axe().run(page).response["violations"]]


@pytest.fixture(scope="module")
def drafted(told: str, django_db_blocker: Any) -> list[str]:
    """The parties of two leads whose filing waits for the unit head."""
    with django_db_blocker.unblock():
        walks = [a_matter(number, "tell_result", 10) for number in (61, 62)]
        for walk in walks:
            walk.draft("file_case", 0)
        return [walk.matter.enterprise.name for walk in walks]


def test_the_inbox_is_walked_and_opened_by_keys(works: Callable[..., Page], drafted: list[str]) -> None:
    page = works("顾远", "desk")
    here = page.locator("[data-row].here")

    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-row]").nth(1)).to_have_class("task here")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("k")
    expect(page.locator("[data-row]").nth(0)).to_have_class("task here")
    expect(here).to_have_count(1)
    expect(here.locator("[data-open]")).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url("**/desk/*/*-*/")


def test_the_help_opens_by_its_key_and_letters_in_fields_stay_letters(
    works: Callable[..., Page], drafted: list[str]
) -> None:
    page = works("顾远", "desk")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(help_).to_contain_text("Next row")
    assert faults(page) == []
    page.keyboard.press("j")
    expect(page.locator("[data-row].here")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()

    page.goto("/desk/lead/")
    page.locator("#list-q").press_sequentially("jkx?")
    expect(page.locator("#list-q")).to_have_value("jkx?")
    expect(page.locator("[data-row].here")).to_have_count(0)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_list_and_its_help_pass_axe(works: Callable[..., Page], drafted: list[str], width: str) -> None:
    page = works("顾远", width)
    found = {}
    for address in ("/desk/", "/desk/lead/?q=试验", "/desk/lead/views/?q=试验"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found[address] = faults(page)

    assert found == {address: [] for address in found}


def test_two_drafts_are_agreed_to_from_the_list(
    works: Callable[..., Page], drafted: list[str], django_db_blocker: Any
) -> None:
    page = works("顾远", "phone")
    page.goto("/desk/lead/?q=试验")
    for party in drafted:
        page.get_by_role("checkbox", name=party).check()
    expect(page.locator("[data-many-count]")).to_contain_text("2 chosen")
    page.get_by_role("button", name="Approve").click()

    expect(page.get_by_text("Agree: File the case")).to_have_count(2)
    assert faults(page) == []
    page.get_by_role("button", name="Approve (2)").click()

    expect(page.locator(".outcome")).to_contain_text("Done: 2 · not done: 0")
    expect(page.get_by_text("Agreed: File the case")).to_have_count(2)
    assert faults(page) == []
    with django_db_blocker.unblock():
        assert Opinion.objects.filter(version__draft__used_seq=None, by__officer__name="顾远").count() == 2
