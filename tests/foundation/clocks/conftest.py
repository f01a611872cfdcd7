from __future__ import annotations

import uuid

import pytest


@pytest.fixture
def case() -> str:
    """The name of some object about which clocks run."""
    return f"case:{uuid.uuid4().hex}"


@pytest.fixture
def other_case() -> str:
    """Another object, whose clocks must not be met."""
    return f"case:{uuid.uuid4().hex}"
