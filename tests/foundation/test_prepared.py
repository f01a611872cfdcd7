"""A prepared query answers as the ORM's own does, with the rows as they are when it is asked."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Value
from django.test.utils import CaptureQueriesContext

from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.prepared import Prepared, asked_once, given

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


def test_within_an_act_a_question_is_asked_once_until_its_rows_are_written_or_any_locked() -> None:
    posting = Posting.objects.filter(role=Role.INSPECTOR).first()
    ask = {"agency": posting.agency_id, "role": Role.INSPECTOR}
    lock = Prepared(lambda: Agency.objects.select_for_update().filter(pk=given(Agency, "id")))
    with asked_once(), CaptureQueriesContext(connection) as asked:
        counts = [len(asked)]
        for step in (
            lambda: OF_AGENCY(**ask),
            lambda: OF_AGENCY(**ask),
            lambda: Agency.objects.filter(pk=posting.agency_id).update(phone="1"),
            lambda: OF_AGENCY(**ask),
            lambda: Posting.objects.filter(pk=posting.pk).update(title="大队长"),
            lambda: OF_AGENCY(**ask),
            lambda: lock(id=posting.agency_id),
            lambda: OF_AGENCY(**ask),
        ):
            step()
            counts.append(len(asked))
        title = next(one.title for one in OF_AGENCY(**ask) if one.pk == posting.pk)

    assert (counts, title) == ([0, 1, 1, 2, 2, 3, 4, 5, 6], "大队长")
    with CaptureQueriesContext(connection) as asked:
        OF_AGENCY(**ask), OF_AGENCY(**ask)
    assert len(asked) == 2


def test_the_caller_may_change_the_list_it_was_given() -> None:
    ask = {"agency": Posting.objects.filter(role=Role.INSPECTOR).first().agency_id, "role": Role.INSPECTOR}
    with asked_once():
        OF_AGENCY(**ask).clear()
        assert OF_AGENCY(**ask) == by_orm(Agency(pk=ask["agency"]), Role.INSPECTOR)


def test_tuples_of_several_tables_are_prepared_too() -> None:
    both = Prepared(
        lambda: Agency.objects.order_by().filter(pk=given(Agency, "id")).values_list(Value("agency"), "pk").union(
            Posting.objects.order_by().filter(agency=given(Agency, "id")).values_list(Value("posting"), "pk"), all=True)
    )  # fmt: skip
    posting = Posting.objects.filter(role=Role.INSPECTOR).first()
    found = both(id=posting.agency_id)
    assert ("agency", posting.agency_id) in found
    assert {pk for name, pk in found if name == "posting"} == set(posting.agency.postings.values_list("pk", flat=True))


def test_a_foreign_key_names_its_row_or_says_that_it_is_gone() -> None:
    posting = Posting.objects.filter(role=Role.INSPECTOR).first()
    with CaptureQueriesContext(connection) as asked:
        assert posting.officer == posting.officer == Officer.objects.get(pk=posting.officer_id)
    assert len(asked) == 2
    with pytest.raises(Officer.DoesNotExist):
        Posting(officer_id=0).officer  # noqa: B018
