"""Officers at work in Chromium: signed in by their session, on a screen of a given width, with matters of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page

from demo.days import workdays_before
from demo.telling import Teller
from demo.walk import Matter, Walk
from tests.foundation.desk.desks import an_enterprise, at_desk

WIDTHS = {"desk": (1280, 900), "phone": (375, 800)}


@pytest.fixture
def works(browser: Browser, told: str, django_db_blocker: Any) -> Iterator[Callable[..., Page]]:
    """A page of the desk as that officer, at that width."""
    contexts: list[BrowserContext] = []

    def works(name: str, width: str) -> Page:
        with django_db_blocker.unblock():
            session = at_desk(name).cookies[settings.SESSION_COOKIE_NAME].value
        size = WIDTHS[width]
        context = browser.new_context(base_url=told, viewport={"width": size[0], "height": size[1]}, locale="en")
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": told}])
        contexts.append(context)
        page = context.new_page()
        page.goto("/desk/")
        return page

    yield works
    for context in contexts:
        context.close()


def a_matter(number: int, step: str, began: int) -> Walk:
    """A matter of its own, begun so many working days ago."""
    matter = Matter(an_enterprise(number), began_on=workdays_before(timezone.localdate(), began))
    return Walk(Teller(lambda line: None), matter).to(step)


def wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def open_row(page: Page, party: str) -> None:
    """The inbox's row about this party, opened."""
    page.locator("[data-row]", has_text=party).locator("[data-open]").first.click()
