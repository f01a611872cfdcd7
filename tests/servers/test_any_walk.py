"""The random walk on PostgreSQL, which refuses what SQLite lets pass."""

import pytest

from tests.journeys.test_any_walk import *  # noqa: F403

pytestmark = [pytest.mark.servers, pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
