"""Referred to the competent police (J C7): that office accepts, or its receipt comes on paper; the first keeps sight of it."""

from __future__ import annotations

import pytest

from cases.judicial.models import Transfer
from demo.telling import as_posting
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting
from foundation.clocks.queries import due_of
from tests.make import a_transfer, act, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def referred(standing: None) -> Transfer:
    return a_transfer("REFERRED_ON")


def test_the_competent_office_accepts_and_its_own_time_runs(referred: Transfer) -> None:
    first = as_posting("高岩")
    there = Posting.objects.create(
        officer=Officer.objects.create(username="there", name="李强", certificate_number="示例警990201"),
        agency=Agency.objects.get(name="清河市公安局"), role=first.role, valid_from=first.valid_from,
    )  # fmt: skip

    accepted = act(referred, "accept", who=there)

    assert (accepted.state, accepted.police.name) == ("ACCEPTED", "清河市公安局")
    assert due_of(accepted.about, "police-filing") is not None
    assert list(Transfer.objects.visible_to(Actor.officer(first))) == [referred]


def test_a_receipt_on_paper_is_noted_by_the_authority(referred: Transfer) -> None:
    assert act(referred, "note_competent_receipt").state == "ACCEPTED"


def test_an_office_does_not_refer_to_itself(standing: None) -> None:
    accepted = a_transfer("ACCEPTED")

    assert wrong(accepted, "refer_on", competent=accepted.police_id) == ["competent"]
