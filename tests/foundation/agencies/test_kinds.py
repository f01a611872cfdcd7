from __future__ import annotations

from foundation.agencies.models import Agency, AgencyKind

OF_THE_PAGE = (  # reference-data.md §4, its first column
    "ECO ECO_TEAM PS PR COURT GOV CREDIT MS HC AG TR UM MSR CG BANK SEC INS PBOC TAX PARTNER_TEST"
)


def test_the_kinds_of_agencies_are_those_of_the_page() -> None:
    assert AgencyKind.values == OF_THE_PAGE.split()


def test_the_column_holds_the_longest_of_them() -> None:
    assert max(map(len, AgencyKind.values)) <= Agency._meta.get_field("kind").max_length
