from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from public_portal import written
from public_portal.templatetags.portal import fours

MIDNIGHT = datetime(2029, 10, 21, 16, tzinfo=UTC)  # in Asia/Shanghai the 22nd begins


@pytest.mark.parametrize(("language", "day", "instant", "sum_"), [
    ("zh-hans", "2026年11月3日", "2029年10月22日 00:00", "¥600,000（陆拾万元整）"),
    ("en", "3 November 2026", "22 October 2029 00:00", "¥600,000"),
])  # fmt: skip
def test_days_instants_and_sums(language, day, instant, sum_):
    with translation.override(language):
        assert written.day(date(2026, 11, 3)) == day
        assert written.instant(MIDNIGHT) == instant
        assert written.yuan(Decimal(600_000)) == sum_


def test_a_code_is_grouped_for_the_eye_and_whole_when_copied():
    assert fours("91990100MAHNR0014E") == (
        '<span class="code"><span>9199</span><span>0100</span><span>MAHN</span><span>R001</span><span>4E</span></span>'
    )
