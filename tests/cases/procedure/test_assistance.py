"""Assistance of another authority: the letter and its term, the answer here or on paper (R XCH)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Case
from cases.procedure.models import Assistance
from demo.people import SINCE
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.clocks.queries import due_of
from foundation.documents.models import Document
from tests.examples.base import agency
from tests.make import a_case, act

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
RECEIVER = "临禾市住房和城乡建设局"


@pytest.fixture(scope="module")
def investigating(standing: None) -> Case:
    return a_case("INVESTIGATING")


def test_the_letter_names_the_items_and_the_day_of_the_answer(investigating: Case) -> None:
    asked = act(Assistance(), "ask_assistance", of=investigating)

    letter = Document.objects.get(about=asked.about, kind="XCH")
    assert letter.data["tasks"] == ["提供施工许可证。", "提供总包合同。"]
    assert letter.data["reply_by"] == due_of(asked.about, "assistance-reply").isoformat()


def test_an_answer_on_paper_ends_the_wait(investigating: Case) -> None:
    asked = act(Assistance(), "ask_assistance", of=investigating)

    answered = act(asked, "note_answer")

    assert (answered.state, answered.answer_number) == ("ANSWERED", "临建函〔2026〕5号")


def test_an_authority_that_works_here_sees_the_request_and_answers_it(investigating: Case) -> None:
    Agency.objects.filter(name=RECEIVER).update(phone="0990-7654321")
    officer = Officer.objects.create(username="there", name="方言")
    head = Posting.objects.create(officer=officer, agency_id=agency(RECEIVER), role=Role.AGENCY_HEAD, valid_from=SINCE)
    asked = act(Assistance(), "ask_assistance", of=investigating)
    assert list(Assistance.objects.visible_to(Actor.officer(head))) == [asked]

    answered = act(asked, "answer_assistance", asked.asked_at + timedelta(hours=2), who=head)

    paper = Document.objects.get(about=asked.about, kind="XCG")
    assert (answered.state, paper.data["recipient"]) == ("ANSWERED", investigating.agency.name)
    assert paper.data["asked_number"].startswith("临环协调〔")
    assert timezone.localdate(answered.answered_at) == timezone.localdate(asked.asked_at)
