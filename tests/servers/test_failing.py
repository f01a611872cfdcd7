"""The same on PostgreSQL."""

import pytest

from tests.foundation.outbox.test_failing import *  # noqa: F403

pytestmark = [pytest.mark.servers, pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
