"""What an officer typed survives the loss of the session."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from tests.foundation.desk.desks import LEAD, at_desk

pytestmark = pytest.mark.browser
NEW_LEAD = "/desk/lead/new/register_lead/"
TYPED = "夜间冒黑烟，尚未写完"


def a_session(url: str, blocker: Any) -> dict[str, str]:
    with blocker.unblock():
        value = at_desk(*LEAD).cookies[settings.SESSION_COOKIE_NAME].value
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
