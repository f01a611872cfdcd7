"""Every form of a hearing names the field that is missing, of the wrong kind, or of a day that does not fit."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases.hearing.models import Hearing
from tests.make import a_hearing, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ACTS = [pair for pair in acts_with_fields("hearing.hearing") if pair[1] not in ("record_absence",)]


@pytest.fixture(scope="module")
def served(standing: None) -> Hearing:
    return a_hearing("NOTICE_SERVED")


@pytest.fixture(scope="module")
def withdrawn(standing: None) -> Hearing:
    return a_hearing("WITHDRAWN")


class OnTheDay(Asking):
    """Asked at a moment when the example is lawful: the record at the end of the hearing."""

    def __init__(self, obj: Hearing, name: str) -> None:
        super().__init__(obj, name)
        if name in ("hold_hearing", "adjourn_hearing"):
            self.data["started_at"] = obj.hearing_at.isoformat()
            if name == "adjourn_hearing":
                self.data["resumed_at"] = (obj.hearing_at + timedelta(2)).isoformat()
            self.asked = type(self.asked)(self.asked.by, obj.hearing_at.replace(hour=4))


def asking(served: Hearing, withdrawn: Hearing, name: str) -> Asking:
    if name == "request_hearing":
        return Asking(Hearing(), name, of=fresh(withdrawn.case))
    return OnTheDay(fresh(served), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(
    served: Hearing, withdrawn: Hearing, label: str, name: str
) -> None:
    asked = asking(served, withdrawn, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(
    served: Hearing, withdrawn: Hearing, label: str, name: str
) -> None:
    found = asking(served, withdrawn, name).wrong()

    assert found == {field: {field} for field in found}
