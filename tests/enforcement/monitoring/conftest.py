"""A registered outlet as in monitoring.md §16: DA001, NOx, 50 mg/m³ converted, O2s 6 %."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from enforcement.monitoring.models import Channel, PermittedValue, Station
from foundation.subjects.models import Enterprise

from .stations import MN


@pytest.fixture
def enterprise(db: None) -> Enterprise:
    return Enterprise.objects.create(uscc="91990100MAHNR0014E", name="临禾恒暖热电有限公司", region_id="990102")


@pytest.fixture
def station(enterprise: Enterprise) -> Station:
    return Station.objects.create(mn=MN, enterprise=enterprise, outlet="DA001", name="1号锅炉烟囱", password="123456")


@pytest.fixture
def channel(station: Station) -> Channel:
    channel = Channel.objects.create(station=station, factor="a21002", reference_oxygen=Decimal(6))
    PermittedValue.objects.create(
        channel=channel, source="permit", value=50, valid_from=date(2025, 1, 1), citation="许可证001P"
    )
    return channel
