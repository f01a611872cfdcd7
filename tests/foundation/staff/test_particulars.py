"""What an agency's papers say again and again is entered once; a form begins with it, and a departure needs a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from foundation.agencies.models import Agency, AgencyParticulars
from foundation.agencies.queries import particular
from foundation.ledger.models import AccessLog, Entry
from tests.examples import agency
from tests.foundation.desk.desks import at_desk
from tests.make import a_case, act, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "in_english")]
ADMIN, BANK, CONTACT = "管理员", "示范银行临禾支行 6200 0000", "法规科 0990-7654321"
TODAY = date(2026, 11, 23)


def enter(whom: Agency, **changes: str) -> int:
    said = {"valid_from": TODAY.isoformat(), "bank": BANK, "contact": CONTACT, **changes}
    return at_desk(ADMIN).post(f"/desk/agencies/{whom.pk}/", said).status_code


@pytest.fixture
def bureau(frozen: None) -> Agency:
    return Agency.objects.get(pk=agency("临禾市生态环境局"))


def test_it_holds_from_its_day_on_and_the_ledger_knows_it(bureau: Agency) -> None:
    assert enter(bureau) == 302

    assert [particular(bureau, "bank", TODAY - timedelta(1)), particular(bureau, "bank", TODAY)] == ["", BANK]
    assert Entry.objects.latest("n").about == f"agency:{bureau.pk}"


def test_a_later_row_leaves_what_held_before(bureau: Agency) -> None:
    enter(bureau)
    enter(bureau, bank="另一银行", valid_from="2027-01-01")

    assert [particular(bureau, "bank", day) for day in (TODAY, date(2027, 1, 1))] == [BANK, "另一银行"]


def test_it_is_not_entered_for_the_past(bureau: Agency) -> None:
    assert (enter(bureau, valid_from="2026-11-22"), AgencyParticulars.objects.count()) == (422, 0)


def test_the_notice_carries_the_contact_and_a_departure_needs_a_reason(bureau: Agency) -> None:
    AgencyParticulars.objects.create(agency=bureau, valid_from=date(2026, 1, 1), contact=CONTACT)
    case = a_case("CASE_REVIEW")

    assert list(refusal(case, "issue_prior_notice").fields) == ["contact"]
    assert act(case, "issue_prior_notice", contact=CONTACT).proposed_fine == 600_000


def test_the_form_begins_with_it(bureau: Agency) -> None:
    AgencyParticulars.objects.create(agency=bureau, valid_from=date(2026, 1, 1), contact=CONTACT)
    case = a_case("CASE_REVIEW")

    page = at_desk("周承").get(f"/desk/case/{case.pk}/issue_prior_notice/").content.decode()
    assert CONTACT in page


@pytest.mark.parametrize("who", ["审计员", "周承", "方庭"])
def test_only_the_administrator_finds_the_page(bureau: Agency, who: str) -> None:
    assert at_desk(who).get(f"/desk/agencies/{bureau.pk}/").status_code == 404


def test_another_agencys_particulars_are_not_his(bureau: Agency) -> None:
    other = Agency.objects.get(name="临禾市公安局")

    assert (
        enter(other),
        AgencyParticulars.objects.count(),
        AccessLog.objects.filter(about=f"agency:{other.pk}").count(),
    ) == (404, 0, 0)
