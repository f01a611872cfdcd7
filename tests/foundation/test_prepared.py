"""A prepared query answers as the ORM's own does, with the rows as they are when it is asked."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from foundation.agencies.models import Agency, Posting, Role
from foundation.prepared import Prepared, given

pytestmark = pytest.mark.django_db
OF_AGENCY = Prepared(
    lambda: Posting.objects.filter(agency=given(Posting, "agency"), role=given(Posting, "role")).select_related("officer")
)  # fmt: skip


def by_orm(agency: Agency, role: str) -> list[Posting]:
    return list(Posting.objects.filter(agency=agency, role=role).select_related("officer"))


def test_the_rows_are_those_of_the_orm_with_what_was_joined() -> None:
    agency = Posting.objects.filter(role=Role.INSPECTOR).first().agency
    with CaptureQueriesContext(connection) as asked:
        found = OF_AGENCY(agency=agency.pk, role=Role.INSPECTOR)
        names = [one.officer.name for one in found]

    assert len(asked) == 1
    assert found == by_orm(agency, Role.INSPECTOR) != []
    assert names == [one.officer.name for one in by_orm(agency, Role.INSPECTOR)]
    assert vars(found[0]).keys() == vars(by_orm(agency, Role.INSPECTOR)[0]).keys()


def test_each_call_sees_the_rows_as_they_are_now() -> None:
    posting = Posting.objects.filter(role=Role.INSPECTOR).first()
    before = OF_AGENCY(agency=posting.agency_id, role=Role.INSPECTOR)
    Posting.objects.filter(pk=posting.pk).update(title="大队长")

    assert "大队长" not in [one.title for one in before]
    assert "大队长" in [one.title for one in OF_AGENCY(agency=posting.agency_id, role=Role.INSPECTOR)]


def test_other_values_give_other_rows_and_none_gives_none() -> None:
    agencies = Agency.objects.filter(postings__role=Role.INSPECTOR).distinct()
    assert [OF_AGENCY(agency=one.pk, role=Role.INSPECTOR) for one in agencies] == [
        by_orm(one, Role.INSPECTOR) for one in agencies
    ]
    assert OF_AGENCY.first(agency=0, role=Role.INSPECTOR) is None


def test_what_locks_is_asked_in_a_transaction_only(transactional_db: Any) -> None:
    locking = Prepared(lambda: Agency.objects.select_for_update().filter(pk=given(Agency, "id")))
    with transaction.atomic():
        assert locking(id=0) == []
    with pytest.raises(transaction.TransactionManagementError):
        locking(id=0)


def test_values_and_prefetches_are_refused() -> None:
    with pytest.raises(TypeError):
        Prepared(lambda: Agency.objects.values("pk"))()
    with pytest.raises(TypeError):
        Prepared(lambda: Agency.objects.prefetch_related("postings"))()
