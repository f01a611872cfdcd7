"""A visitor in front of the portal: by keyboard, on a phone, without JavaScript, with a screen reader's eyes."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

# the mark makes the test database; the visitor only looks, so that no test needs a flush
pytestmark = [pytest.mark.browser, pytest.mark.django_db]
USCC = "91990100MAHNR0014E"
NAME = "临禾恒暖热电有限公司"
PAGES = ["/", "/blacklist/", f"/blacklist/?q={quote('恒暖')}&kind=listing", f"/blacklist/?q={quote('查无此名')}", "/blacklist/?q=x",
         f"/blacklist/{USCC}/", "/blacklist/91990100MABQY00145/", "/verify/", "/verify/ABCD/", "/news/",
         "/news/how-to-read-a-record/", "/nothing/"]  # fmt: skip
SIZES = {"desk": (1280, 800), "phone": (375, 700), "narrow": (320, 640)}


@pytest.fixture
def open_page(browser: Browser, told: str):
    """Opens an address in a language at a size."""
    contexts = []

    def open_page(address: str, language: str = "zh-CN", size: str = "desk", **more: object) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=language, base_url=told, **more
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


FOCUS = """selector => {
    const one = document.activeElement;
    // the calendar's own button inside a date field has the browser's own ring
    const ring = one.matches(":focus") ? getComputedStyle(one).outlineStyle : "auto";
    return {there: one.matches(selector), lost: one === document.body, seen: ring !== "none", html: one.outerHTML.slice(0, 200)};
}"""


def press_until(page: Page, selector: str, most: int = 40) -> None:
    """Moves the focus on until it is there, and sees it at each stop."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS, selector)
        assert (focus["lost"], focus["seen"]) == (False, True), focus
        if focus["there"]:
            return
    pytest.fail(f"{selector} is not reached by {most} presses")


def test_a_visitor_searches_and_opens_an_entity_by_keyboard_alone(open_page):
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class("skip")
    press_until(page, "#q")
    page.keyboard.type("恒暖")
    page.keyboard.press("Enter")
    page.wait_for_url("**/blacklist/?q=*")
    expect(page.locator("#count")).to_be_visible()

    press_until(page, "#kind-listing")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=listing*")
    expect(page.locator(".row")).to_have_count(1)
    expect(page.locator("#kind-listing")).to_be_focused()

    press_until(page, ".row a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/blacklist/{USCC}/")
    expect(page.locator("h1")).to_have_text(NAME)
    press_until(page, ".doors summary")
    page.keyboard.press("Enter")
    expect(page.locator(".doors details").first).to_have_attribute("open", "")


def test_filters_change_the_part_and_the_address_and_back_takes_them_back(open_page):
    page = open_page(f"/blacklist/?q={quote('恒暖')}")
    page.evaluate("window.kept = true")
    page.click("#kind-penaltyitem")
    page.wait_for_url("**kind=penaltyitem*")
    expect(page.locator(".row")).to_have_count(1)
    assert page.evaluate("window.kept")
    page.click(".language button[value=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "kind=penaltyitem" in page.url
    page.click(".chip")
    expect(page.locator(".row")).to_have_count(2)
    page.go_back()
    expect(page.locator(".row")).to_have_count(1)


def test_everything_works_without_javascript(open_page):
    page = open_page("/", java_script_enabled=False)
    page.fill("#q", "恒暖")
    page.click(".find .button")
    page.click("#kind-listing")
    assert page.locator(".row").count() == 1
    page.click(".language button[value=en]")
    assert page.locator("html").get_attribute("lang") == "en"
    page.click(".row a")
    assert (page.locator("h1").inner_text(), page.locator("button.copy:visible").count()) == (NAME, 0)


def test_a_code_is_copied_whole_by_one_press(open_page):
    page = open_page(f"/blacklist/{USCC}/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".entity-facts button.copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == USCC


@pytest.mark.parametrize("size", ["desk", "phone"])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_axe_finds_nothing(open_page, language, size):
    page, found = open_page("/", language, size), {}
    for address in PAGES:
        page.goto(address)
        if violations := Axe().run(page).response["violations"]:
            found[address] = [(one["id"], one["nodes"][0]["html"]) for one in violations]
    assert found == {}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_nothing_is_wider_than_a_narrow_screen_and_no_page_complains(open_page, language):
    page, wider, said = open_page("/", language, "narrow"), [], []
    page.on("console", lambda message: said.append(message.text) if "status of 404" not in message.text else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in PAGES:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wider.append(address)
    assert (wider, said) == ([], [])


def test_the_drawer_of_filters_stays_as_the_reader_left_it_on_a_phone(open_page):
    page = open_page(f"/blacklist/?q={quote('恒暖')}", size="phone")
    expect(page.locator("#kind-listing")).to_be_hidden()
    page.click(".facets summary")
    page.click("#kind-listing")
    page.wait_for_url("**kind=listing*")
    expect(page.locator("#kind-listing")).to_be_visible()
