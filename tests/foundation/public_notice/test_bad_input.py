"""Every form of a public notice names the field that is missing or of the wrong kind."""

from __future__ import annotations

import pytest

from cases.models import Case
from foundation.public_notice.models import PublicNotice
from tests.make import a_walk, fresh
from tests.standing import standing
from tests.wrong_values import Asking

__all__ = ["standing"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def issued(standing: None) -> Case:
    return fresh(a_walk("issue_notice").case)


def test_what_is_missing_or_cannot_be_held_is_named(issued: Case) -> None:
    asked = Asking(PublicNotice(), "publish_notice", of=issued)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}
