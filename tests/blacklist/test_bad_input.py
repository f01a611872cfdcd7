"""Every form of publication and listing names the field that is missing or of the wrong kind."""

from __future__ import annotations

from typing import Any

import pytest

from blacklist.models import PublicEntry
from tests.make import a_listing, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = acts_with_fields("blacklist.penaltyitem", "blacklist.listing")


@pytest.fixture(scope="module")
def rows(standing: None) -> dict[str, Any]:
    listing = a_listing("NOTICE_SERVED")
    return {"blacklist.listing": listing, "blacklist.penaltyitem": listing.penalty}


def asking(rows: dict[str, PublicEntry], label: str, name: str) -> Asking:
    return Asking(fresh(rows[label]), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(rows: dict[str, Any], label: str, name: str) -> None:
    asked = asking(rows, label, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(rows: dict[str, Any], label: str, name: str) -> None:
    found = asking(rows, label, name).wrong()

    assert found == {field: {field} for field in found}
