"""The demo's first case on PostgreSQL."""

import pytest

from tests.journeys.test_case_one import *  # noqa: F403

pytestmark = [pytest.mark.servers, pytest.mark.django_db]
