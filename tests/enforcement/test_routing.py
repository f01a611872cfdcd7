"""Which agency is in charge of a lead: by the responsibility list, the nearest one from the place upwards."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import QuerySet

from demo.people import BUREAU, CITY, DISTRICT, PROVINCE
from enforcement.routing import NobodyInCharge, agency_in_charge
from foundation.agencies.models import Agency, AgencyKind, Level, Region

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)


def in_charge(region: str, category: str) -> str:
    return agency_in_charge(Region.objects.get(pk=region), category, on=DAY).name


@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("IND", BUREAU),
        ("DUST", "临禾市住房和城乡建设局"),
        ("CATER", "临禾市城市管理局"),
        ("MOB", "临禾市交通运输局"),  # the first of three that lead it
        ("BIO", "临禾市农业农村局"),
    ],
)
def test_each_category_has_its_authority(category: str, name: str) -> None:
    assert in_charge(CITY, category) == name


def test_a_branch_acts_for_its_bureau_which_handles_the_case() -> None:
    assert in_charge(DISTRICT, "IND") == BUREAU


def test_what_a_district_does_not_have_the_city_does() -> None:
    assert in_charge(DISTRICT, "CATER") == "临禾市城市管理局"


def test_the_nearest_goes_first() -> None:
    region = Region.objects.get(pk=DISTRICT)
    own = Agency.objects.create(kind=AgencyKind.UM, level=Level.COUNTY, name="禾东区城市管理局", region=region)

    assert in_charge(DISTRICT, "CATER") == own.name
    assert in_charge(CITY, "CATER") == "临禾市城市管理局"


def test_the_second_in_the_list_is_asked_when_the_first_does_not_exist() -> None:
    _transport().update(kind=AgencyKind.GOV)

    assert in_charge(CITY, "MOB") == "临禾市公安局"


def _transport() -> QuerySet[Agency]:
    return Agency.objects.filter(kind=AgencyKind.TR)


def test_where_nobody_is_in_charge_the_sentence_says_so() -> None:
    elsewhere = Region.objects.filter(level=Level.PREFECTURE).exclude(parent=PROVINCE).first()

    with pytest.raises(NobodyInCharge, match=str(elsewhere)):
        agency_in_charge(elsewhere, "IND", on=DAY)
