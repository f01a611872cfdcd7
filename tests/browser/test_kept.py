"""What an officer typed survives the loss of the session."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from demo.case_two import WEIGHED
from foundation.agencies.models import Role
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, press

pytestmark = pytest.mark.browser
NEW_LEAD = "/desk/lead/new/register_lead/"
TYPED = "夜间冒黑烟，尚未写完"
LATE = "会话已经结束时写的"
NOTICE = {"fine": "300000", **WEIGHED, "discretion": "首次违法", "contact": "0990-1234567"}


def a_session(url: str, blocker: Any, *who: Any) -> dict[str, str]:
    with blocker.unblock():
        value = at_desk(*(who or LEAD)).cookies[settings.SESSION_COOKIE_NAME].value
    return {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": url}


@pytest.mark.django_db
def test_the_story_was_told(told: str) -> None:
    """The mark makes the test database for this module."""


def test_typed_text_is_there_again_after_the_session_was_lost(
    browser: Browser, told: str, django_db_blocker: Any
) -> None:
    context = browser.new_context(base_url=told, locale="en")
    context.add_cookies([a_session(told, django_db_blocker)])
    page = context.new_page()
    page.goto(NEW_LEAD)
    with page.expect_response("**keep=1"):
        page.fill("[name=facts]", TYPED)
    expect(page.locator("#act-form [role=status]")).to_contain_text("Kept")

    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.click("#act-form button.act-first")
    page.wait_for_url("**/accounts/login/**")
    context.add_cookies([a_session(told, django_db_blocker)])
    page.goto(NEW_LEAD)

    expect(page.locator("[name=facts]")).to_have_value(TYPED)
    expect(page.locator("form.kept")).to_contain_text("This is what you entered until")

    page.click("form.kept button")
    expect(page.locator("[name=facts]")).to_have_value("")
    expect(page.locator("form.kept")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [1280, 375])
def test_what_is_typed_while_signed_out_is_there_after_signing_in(
    browser: Browser, told: str, django_db_blocker: Any, width: int
) -> None:
    context = browser.new_context(base_url=told, locale="en", viewport={"width": width, "height": 800})
    context.add_cookies([a_session(told, django_db_blocker)])
    page = context.new_page()
    page.goto(NEW_LEAD)
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    with page.expect_response("**keep=1"):
        page.fill("[name=facts]", LATE)
    expect(page.locator("#act-form [role=status]")).to_contain_text("you are signed out")
    page.click("#act-form button.act-first")
    page.wait_for_url("**/accounts/login/**")

    context.add_cookies([a_session(told, django_db_blocker)])
    page.goto(NEW_LEAD)

    expect(page.locator("[name=facts]")).to_have_value(LATE)
    expect(page.locator("form.kept")).to_contain_text("This is what you entered until")
    page.click("form.kept button")
    page.goto(NEW_LEAD)
    expect(page.locator("[name=facts]")).to_have_value("")
    context.close()


def test_an_opinion_is_there_again_until_it_is_given(browser: Browser, told: str, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        walk = a_matter("review")
        draft = press(at_desk(*LEAD), f"/desk/case/{walk.case.pk}/issue_prior_notice/", **NOTICE)["Location"]
    context = browser.new_context(base_url=told, locale="en")
    context.add_cookies([a_session(told, django_db_blocker, "顾远")])
    page = context.new_page()
    page.goto(draft)
    page.fill("[name=remarks]", LATE)
    page.reload()

    expect(page.locator("[name=remarks]")).to_have_value(LATE)
    expect(page.locator("[data-restored]")).to_contain_text("has not been sent")
    page.check("[name=verdict][value=AGREE]")
    with page.expect_navigation():
        page.click("form[data-keep-here] button.act-first")
    assert page.evaluate("Object.keys(sessionStorage).filter((one) => one.startsWith('typed:'))") == []
    context.close()


def test_another_officer_in_the_same_window_finds_nothing(browser: Browser, told: str, django_db_blocker: Any) -> None:
    context = browser.new_context(base_url=told, locale="en")
    context.add_cookies([a_session(told, django_db_blocker)])
    page = context.new_page()
    page.goto(NEW_LEAD)
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    with page.expect_response("**keep=1"):
        page.fill("[name=facts]", LATE)
    expect(page.locator("#act-form [role=status]")).to_contain_text("you are signed out")

    context.add_cookies([a_session(told, django_db_blocker, "林溪", Role.INSPECTOR)])
    page.goto(NEW_LEAD)

    expect(page.locator("[name=facts]")).to_have_value("")
    assert page.evaluate("Object.keys(sessionStorage).filter((one) => one.startsWith('typed:'))") == []
    context.close()
