from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from public_portal.first_pages import ensure


@pytest.fixture(autouse=True)
def own_index(settings: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Each test searches an index of its own, and nobody's requests count for another test."""
    settings.SEARCH_DIR = tmp_path / "search"  # type: ignore[attr-defined]
    cache.clear()


@pytest.fixture
def pages(db: None) -> None:
    ensure()


@pytest.fixture
def visitor(frozen: None, pages: None) -> Client:
    """Somebody without an account who reads Chinese."""
    return Client(headers={"accept-language": "zh-CN"})


@pytest.fixture
def english_visitor(frozen: None, pages: None) -> Client:
    return Client(headers={"accept-language": "en"})


def index() -> None:
    call_command("reindex", verbosity=0)
