import pytest

from tests.standing import standing

__all__ = ["standing"]


@pytest.fixture
def index(settings, tmp_path, db):
    """An embedded index of the test's own, empty."""
    settings.ELASTICSEARCH_URL, settings.SEARCH_DIR = "", tmp_path / "search"
