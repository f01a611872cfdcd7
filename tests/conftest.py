"""What every test stands on: the law, the regions and the fictional province, loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation

from foundation.workflow import door
from tests import laid

REAL = str(settings.DATABASES["default"]["NAME"])  # before a test database takes its place: never to be touched
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def stand_up() -> None:
    """The law, the divisions, and the agencies and officers of the fictional province."""
    from demo.people import make_people

    call_command("load_law", verbosity=0)
    call_command("load_regions", demo=True, verbosity=0)
    make_people()
    _plant_wagtail()


def _plant_wagtail() -> None:
    """What Wagtail's migrations plant and a flush takes away: the language, the roots of pages and files."""
    from wagtail.models import Collection, Locale, Page

    Locale.objects.get_or_create(language_code="zh-hans")
    if Page.get_first_root_node() is None:
        Page.add_root(title="Root", slug="root", locale=Locale.get_default())
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")


@pytest.fixture(scope="session")
def was_laid(request: pytest.FixtureRequest, django_db_modify_db_settings: None) -> bool:
    """Whether a database kept from an earlier run lies in place; one made without migrations is none."""
    return not request.config.option.nomigrations and laid.lay()


@pytest.fixture(scope="session")
def django_db_keepdb(was_laid: bool, django_db_keepdb: bool) -> bool:
    return was_laid or django_db_keepdb


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, was_laid: bool, django_db_setup: None, django_db_blocker: Any
) -> None:
    if str(connection.settings_dict["NAME"]) == REAL:
        raise pytest.UsageError(
            "No test of this run is marked django_db, so there is no test database: run more of them."
        )
    with django_db_blocker.unblock():
        if not was_laid:
            stand_up()
        if not was_laid and not request.config.option.nomigrations:
            laid.keep()


@pytest.fixture(autouse=True)
def language() -> None:
    """Each test begins in the site's language: a page asked for in another one leaves it behind."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def in_english(language: None) -> Iterator[None]:
    """What is said outside a page is said in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def frozen() -> Iterator[time_machine.Coordinates]:
    """The clock stands at 10:00 on Monday 23 November 2026 in Asia/Shanghai."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def province(transactional_db: None) -> None:
    """For tests that commit: the flush before them took everything away."""
    stand_up()


def _flush_through_the_door(flush: object) -> object:
    """The append-only tables refuse a flush; `post_migrate`, which the flush sends, makes the triggers anew."""

    def teardown(self: TransactionTestCase) -> None:
        door.uninstall()
        flush(self)  # type: ignore[operator]

    return teardown


TransactionTestCase._fixture_teardown = _flush_through_the_door(TransactionTestCase._fixture_teardown)  # type: ignore[method-assign]
