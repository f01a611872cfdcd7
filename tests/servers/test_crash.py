"""The same on PostgreSQL: its triggers, its locks."""

import pytest

from tests.foundation.workflow.test_crash import *  # noqa: F403

pytestmark = [pytest.mark.servers, pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
