"""The same on PostgreSQL."""

import pytest

from tests.foundation.workflow.test_move_state import *  # noqa: F403

pytestmark = [pytest.mark.servers, pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
