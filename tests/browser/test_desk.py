"""An officer at the desk: signs in with both factors, performs an act, sees the clock; by keyboard, without script, on a phone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cases.models import Case
from demo.people import posting
from enforcement.models import Lead
from foundation.agencies.models import Officer, Role

pytestmark = pytest.mark.browser  # no transaction around a test: the site in its own thread writes
PASSWORD = "correct horse battery staple"
SIZES = [(1280, 900), (375, 800), (320, 640)]


@pytest.fixture(scope="module")
def secret(told: str, django_db_blocker: Any) -> str:
    """The key of the officer's authenticator app."""
    with django_db_blocker.unblock():
        officer = Officer.objects.get(username="zhoucheng")
        officer.set_password(PASSWORD)
        officer.save()
        secret = generate_totp_secret()
        Authenticator.objects.create(
            user=officer, type=Authenticator.Type.TOTP, data={"secret": get_adapter().encrypt(secret)}
        )
    return secret


@pytest.fixture(scope="module")
def signed_in(browser: Browser, told: str, secret: str, django_db_blocker: Any) -> Iterator[dict[str, Any]]:
    """What the browser keeps after both factors and the choice of the posting."""
    with django_db_blocker.unblock():
        chosen = posting("周承", Role.CASE_LEAD).pk
    context = browser.new_context(base_url=told, locale="en")
    page = context.new_page()
    sign_in(page, secret, chosen)
    yield context.storage_state()
    context.close()


def sign_in(page: Page, secret: str, chosen: int) -> None:
    page.goto("/desk/")
    page.fill("[name=login]", "zhoucheng")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.fill("[name=code]", format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
    page.press("[name=code]", "Enter")
    page.wait_for_url("**/accounts/posting/**")
    page.click(f"[name=posting][value='{chosen}']")
    if "/accounts/posting/" in page.url:
        page.locator("main form button").first.click()
    page.wait_for_url("**/desk/")


@pytest.fixture
def at_desk(browser: Browser, told: str, signed_in: dict[str, Any]) -> Iterator[Callable[..., Page]]:
    contexts: list[BrowserContext] = []

    def at_desk(address: str, size: tuple[int, int] = SIZES[0], **more: Any) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(base_url=told, storage_state=signed_in, viewport=viewport, locale="en", **more)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield at_desk
    for context in contexts:
        context.close()


@pytest.mark.django_db
def test_the_story_was_told(told: str) -> None:
    """The mark makes the test database for this module; the other tests stand outside of any transaction."""
    assert Case.objects.get().state == "ARCHIVED"


def test_an_officer_registers_a_lead_and_sees_its_clock(at_desk: Callable[..., Page]) -> None:
    page = at_desk("/desk/")
    page.click("text=Register a lead")
    page.select_option("[name=source]", "INSPECTION")
    page.select_option("[name=category]", "IND")
    page.fill("[name=title]", "巡查发现黑烟")
    page.fill("[name=facts]", "烟囱冒黑烟")
    page.fill("[name=discovered_at]", page.input_value("[name=occurred_at]"))
    page.click("#act-form button.act-first")

    page.wait_for_url("**?done=1")
    expect(page.locator(".outcome h2")).to_have_text("Done: Register a lead")
    expect(page.locator(".clock").first).to_contain_text("15 d left")
    expect(page.locator(".moment")).to_have_count(1)


def test_an_error_is_named_at_the_top_and_leads_to_its_field(at_desk: Callable[..., Page]) -> None:
    page = at_desk("/desk/lead/new/register_lead/")
    page.fill("[name=facts]", "保留的文字")
    page.click("#act-form button.act-first")

    expect(page.locator(".error-summary")).to_be_focused()
    page.click(".error-summary a[href='#id_title']")
    expect(page.locator("#id_title")).to_be_focused()
    expect(page.locator("[name=facts]")).to_have_value("保留的文字")


def test_the_keys_move_along_the_rows_and_open_them(at_desk: Callable[..., Page]) -> None:
    page = at_desk("/desk/case/")
    page.keyboard.press("j")
    expect(page.locator("[data-row].here")).to_have_count(1)
    page.keyboard.press("Enter")

    page.wait_for_url("**/desk/case/*-*/")
    expect(page.locator(".stepper [aria-current=step]")).to_have_count(1)


def test_without_script_menu_search_and_acts_are_there(at_desk: Callable[..., Page]) -> None:
    page = at_desk("/desk/", java_script_enabled=False)
    expect(page.locator(".plain-menu a", has_text="Cases")).to_be_visible()
    page.fill(".plain-menu [name=q]", "恒暖")
    page.press(".plain-menu [name=q]", "Enter")
    page.locator("[data-open]").first.click()

    expect(page.locator("#timeline")).to_be_visible()


@pytest.fixture(scope="module")
def pages(told: str, django_db_blocker: Any) -> list[str]:
    with django_db_blocker.unblock():
        case, lead = Case.objects.first(), Lead.objects.first()
        transfer = case.transfers.get()
    return [
        "/desk/", "/desk/case/", f"/desk/case/{case.pk}/", f"/desk/case/{case.pk}/correct_record/",
        f"/desk/transfer/{transfer.pk}/", f"/desk/lead/{lead.pk}/", "/desk/lead/new/register_lead/",
        "/desk/search/?q=恒暖", "/desk/account/", "/desk/notices/", "/desk/law/", "/desk/law/rule/V04/",
        "/desk/law/rule/decision/?start=2026-09-01", "/desk/law/kind/violation/", "/desk/law/article/apl/63/", "/desk/case/views/?q=恒暖",
        f"/desk/case/{case.pk}/record/1/", f"/desk/lead/{lead.pk}/take-back/", "/desk/nothing/",
    ]  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_nothing_is_wider_than_the_screen_and_axe_finds_nothing(
    at_desk: Callable[..., Page], pages: list[str], size: tuple[int, int]
) -> None:
    faults = {}
    for address in pages:
        page = at_desk(address, size)
        page.wait_for_load_state("networkidle")
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        found = [one["id"] for one in Axe().run(page).response["violations"]]
        if wide or found:
            faults[address] = (wide, found)

    assert faults == {}


def test_nothing_breaks_the_content_security_policy(at_desk: Callable[..., Page], pages: list[str]) -> None:
    heard: list[str] = []
    page = at_desk("/desk/account/")
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    for address in pages[:-1]:
        page.goto(address, wait_until="networkidle")

    assert heard == []
