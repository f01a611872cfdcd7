"""Who sees a transfer, and from when: each authority from its turn, nobody else ever."""

from __future__ import annotations

import pytest
from django.utils.translation import gettext as _

from cases.judicial.models import Transfer
from cases.models import Case
from demo.people import CITY, SINCE
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, AgencyKind, Level, Officer, Posting, Region, Role
from tests.foundation.workflow.rows import officer
from tests.make import a_transfer, why

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
POLICE, CITY_PROCURATORATE, PROSECUTION, COURT, SUPERIOR = "高岩", "叶青", "秦禾", "乔木", "韩涛"
JUSTICE = (POLICE, CITY_PROCURATORATE, PROSECUTION, COURT)


@pytest.fixture(scope="module")
def transfers(standing: None) -> dict[str, Transfer]:
    """One at each turn; the others are the rows that could leak."""
    return {
        at: a_transfer(at) for at in ("REPORT_DRAFTED", "HEAD_APPROVED", "DELIVERED", "PROSECUTION_REVIEW", "INDICTED")
    }


def seen_by(name: str, transfers: dict[str, Transfer]) -> list[str]:
    seen = set(Transfer.objects.visible_to(officer(name)))
    return [at for at, transfer in transfers.items() if transfer in seen]


def test_its_own_authority_and_that_ones_superior_see_it_from_the_report(transfers: dict[str, Transfer]) -> None:
    for name in ("周承", "方庭", SUPERIOR):
        assert seen_by(name, transfers) == list(transfers)


def test_the_police_and_the_supervising_procuratorate_see_it_from_its_delivery(transfers: dict[str, Transfer]) -> None:
    for name in (POLICE, CITY_PROCURATORATE):
        assert seen_by(name, transfers) == ["DELIVERED", "PROSECUTION_REVIEW", "INDICTED"]


def test_prosecution_and_court_see_it_from_their_turn(transfers: dict[str, Transfer]) -> None:
    assert seen_by(PROSECUTION, transfers) == ["PROSECUTION_REVIEW", "INDICTED"]
    assert seen_by(COURT, transfers) == ["INDICTED"]


def stranger(kind: AgencyKind, role: Role, region: str = CITY) -> Actor:
    agency = Agency.objects.create(kind=kind, level=Level.PREFECTURE, name="外地机关", region_id=region)
    someone = Officer.objects.create(username="stranger", name="外人")
    return Actor.officer(Posting.objects.create(officer=someone, agency=agency, role=role, valid_from=SINCE))


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (AgencyKind.PS, Role.POLICE_OFFICER),
        (AgencyKind.PR, Role.PROSECUTOR),
        (AgencyKind.COURT, Role.COURT_CLERK),
        (AgencyKind.ECO, Role.PRINCIPAL_HEAD),
        (AgencyKind.GOV, Role.SUPERIOR),
    ],
)
def test_another_authority_never_sees_one(transfers: dict[str, Transfer], kind: AgencyKind, role: Role) -> None:
    other_city = Region.objects.filter(level=Level.PREFECTURE).exclude(pk=CITY).first()

    assert list(Transfer.objects.visible_to(stranger(kind, role, other_city.pk))) == []


@pytest.mark.parametrize("by", [Actor.party(None), Actor.partner(None)])
def test_neither_party_nor_partner_sees_one(transfers: dict[str, Transfer], by: Actor) -> None:
    assert list(Transfer.objects.visible_to(by)) == []


@pytest.mark.parametrize("name", JUSTICE)
def test_criminal_justice_does_not_see_the_case_behind_it(transfers: dict[str, Transfer], name: str) -> None:
    assert list(Case.objects.visible_to(officer(name))) == []


def test_the_police_cannot_act_before_the_delivery(transfers: dict[str, Transfer]) -> None:
    unseen = [_("There is no such object, or you may not see it.")]

    assert why(transfers["HEAD_APPROVED"], "accept") == unseen
    assert why(transfers["DELIVERED"], "indict") == unseen
