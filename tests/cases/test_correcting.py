"""A clerical error is corrected by a new document that names the old one; the old one stays, its page says so (§15)."""

from __future__ import annotations

import pytest

from cases.models import Case
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document
from foundation.documents.verify import look_up
from tests.make import a_case, act, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def noticed(standing: None) -> Case:
    return a_case("PRIOR_NOTICE")


def test_the_notice_names_the_document_and_the_old_one_stays_as_it_was(noticed: Case) -> None:
    old = Document.objects.get(about=noticed.about, kind="LA")
    before, clocks = dict(old.data), clocks_of(noticed.about).count()
    assert look_up(old.verify_code).corrected_by == ()

    corrected = act(noticed, "correct_clerical_error")

    notice = Document.objects.get(about=noticed.about, kind="BZ")
    assert (notice.data["document_number"], notice.data["title"]) == (old.number, "立案审批表")
    assert look_up(old.verify_code).corrected_by == (notice.number,)
    assert (Document.objects.get(pk=old.pk).data, clocks_of(corrected.about).count()) == (before, clocks)


def test_words_that_do_not_stand_there_are_no_error_of_it(noticed: Case) -> None:
    assert wrong(noticed, "correct_clerical_error", wrong="从未写过的话") == ["wrong"]
    assert wrong(noticed, "correct_clerical_error", right=noticed.cause) == ["right"]
