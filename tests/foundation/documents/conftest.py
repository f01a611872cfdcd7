from __future__ import annotations

from datetime import date

import pytest

from foundation.agencies.models import Agency
from foundation.documents.kinds import Kind, kind_of

DAY = date(2026, 4, 2)


@pytest.fixture
def bureau(db: None) -> Agency:
    return Agency.objects.get(name="临禾市生态环境局")


@pytest.fixture
def decision(db: None) -> Kind:
    return kind_of("CF", DAY)
