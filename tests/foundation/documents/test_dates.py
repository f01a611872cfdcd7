from datetime import UTC, date, datetime

from foundation.documents.dates import day, minute


def test_a_day_has_no_leading_zero() -> None:
    assert (day(date(2026, 4, 2)), day("2026-11-23")) == ("2026年4月2日", "2026年11月23日")


def test_an_instant_is_printed_in_the_legal_time() -> None:
    late = datetime(2026, 4, 1, 16, 5, tzinfo=UTC)
    assert (day(late), minute(late), minute("2026-04-01T16:05:00Z")) == (
        "2026年4月2日",
        "2026年4月2日00时05分",
        "2026年4月2日00时05分",
    )
