"""A matter changes hands: it begins at the receiver, is not handed on, and the common superior designates (T4; MEE30 13-17)."""

from __future__ import annotations

import pytest

from cases.models import Case
from cases.procedure.jurisdiction import common_superior
from cases.procedure.models import Dispute
from demo.people import SINCE
from enforcement import guards
from enforcement.models import Lead
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document
from tests.examples.base import agency
from tests.examples.procedure import UNIT_OF_THE_CITY
from tests.make import a_case, a_company, a_walk, act, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
CITY_MANAGEMENT = "临禾市城市管理局"


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("accept").lead)


@pytest.fixture(scope="module")
def investigating(standing: None) -> Case:
    return a_case("INVESTIGATING")


def staffed(name: str) -> Posting:
    """Somebody of that authority works here."""
    officer = Officer.objects.create(username="there", name="方言")
    return Posting.objects.create(officer=officer, agency_id=agency(name), role="CASE_LEAD", valid_from=SINCE)


def born_at(name: str) -> Lead:
    return Lead.objects.get(agency__name=name)


def test_a_lead_handed_over_begins_at_the_receiver(lead: Lead) -> None:
    officer = Actor.officer(staffed(CITY_MANAGEMENT))
    assert not Lead.objects.visible_to(officer).exists()

    given = act(lead, "hand_over")

    taken, letter = born_at(CITY_MANAGEMENT), Document.objects.get(about=lead.about, kind="YJ")
    assert (given.state, taken.state, taken.source) == ("TRANSFERRED_ADMIN", "CLUE", "TRANSFER_IN")
    assert (taken.origin, taken.origin_authority, taken.origin_letter) == (lead.about, lead.agency.name, letter.number)
    assert [one.limit for one in clocks_of(taken.about)] == ["filing"]
    assert set(Lead.objects.visible_to(officer)) == {given, taken}


def test_a_case_handed_over_begins_at_the_receiver(standing: None) -> None:
    staffed(CITY_MANAGEMENT)
    case = act(a_case("FILED"), "hand_over")

    assert born_at(CITY_MANAGEMENT).origin == case.about


def test_a_receiver_that_works_elsewhere_gets_the_letter_alone(lead: Lead) -> None:
    act(lead, "hand_over")

    assert not Lead.objects.filter(agency__name=CITY_MANAGEMENT).exists()


def test_what_was_handed_over_is_not_handed_on(standing: None) -> None:
    received = act(act(Lead(), "receive_handed_over", of=a_company()), "accept_for_check")

    assert why(received, "hand_over") == [said(guards.may_hand_on)]


def test_a_letter_is_received_before_it_is_registered(standing: None) -> None:
    assert wrong(Lead(), "receive_handed_over", of=a_company(), received_at="2026-12-24 10:00") == ["received_at"]


def test_the_common_superior_is_the_nearest_above_both() -> None:
    district, city, province = (
        Agency.objects.get(name=name) for name in (UNIT_OF_THE_CITY, "临禾市生态环境局", "示例省生态环境厅")
    )

    assert common_superior(district, city) == city
    assert common_superior(city, district) == province
    assert common_superior(province, city) is None


def test_without_a_common_superior_nothing_is_reported_here(lead: Lead) -> None:
    assert wrong(Dispute(), "report_dispute", of=lead, other=agency("临禾市公安局")) == ["other"]


def test_the_superior_designates_and_the_matter_begins_anew_there(investigating: Case) -> None:
    staffed(UNIT_OF_THE_CITY)
    dispute = act(Dispute(), "report_dispute", of=investigating.lead)
    assert dispute.superior.name == "示例省生态环境厅"

    designated = act(dispute, "designate")

    letter = Document.objects.get(about=designated.about, kind="ZDG")
    assert (designated.state, fresh(investigating).state) == ("DESIGNATED", "TRANSFERRED_ADMIN")
    assert (born_at(UNIT_OF_THE_CITY).source, born_at(UNIT_OF_THE_CITY).origin_letter) == ("SUPERIOR", letter.number)
    assert not clocks_of(investigating.about).filter(limit="decision", ended_at=None).exists()


def test_where_the_holder_is_designated_nothing_moves(investigating: Case) -> None:
    dispute = act(Dispute(), "report_dispute", of=investigating.lead)

    act(dispute, "designate", designated=investigating.agency_id)

    assert fresh(investigating).state == "INVESTIGATING"
    assert Lead.objects.filter(pk=investigating.lead_id, agency=investigating.agency).exists()


def test_the_superior_takes_a_lead_over_from_below(lead: Lead) -> None:
    taken = act(Dispute(), "take_over_from_below", of=lead)

    assert (taken.state, fresh(lead).state) == ("TAKEN_OVER", "TRANSFERRED_ADMIN")
    assert born_at("示例省生态环境厅").origin == lead.about


def test_what_is_decided_is_not_taken_over(standing: None) -> None:
    assert wrong(Dispute(), "take_over_from_below", of=a_case("DECIDED").lead) == ["lead"]
