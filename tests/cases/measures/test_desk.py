"""Measures on the desk: one place in the menu, the inventory on the page, what may begin on a case and on a lead."""

from __future__ import annotations

from typing import Any

import pytest

from cases.measures.models import Seizure
from cases.models import Case
from foundation.agencies.models import Role
from tests.foundation.desk.desks import at_desk, text
from tests.made_measures import a_daily_penalty, a_in_place, a_restriction, a_seizure
from tests.make import a_case, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("INVESTIGATING")


@pytest.fixture(scope="module")
def seizure(case: Case) -> Seizure:
    return a_seizure(of=case)


def page(path: str) -> str:
    return text(at_desk("周承", Role.CASE_LEAD).get(path))


def test_the_page_shows_the_inventory_and_who_keeps_it(seizure: Seizure) -> None:
    shown = page(f"/desk/seizure/{seizure.pk}/")

    assert "采样管" in shown
    assert "临禾市生态环境局，本局物证室，加贴封条" in shown


@pytest.mark.parametrize("make", [a_seizure, a_restriction, a_daily_penalty, a_in_place])
def test_every_measure_has_a_page_a_list_and_a_place_on_its_case(standing: None, make: Any) -> None:
    measure = make()
    url = f"/desk/{measure._meta.model_name}/"

    assert measure.enterprise.name in page(f"{url}{measure.pk}/")
    assert measure.enterprise.name in page(url)
    assert (
        f"{url}{measure.pk}/" in at_desk("周承", Role.CASE_LEAD).get(f"/desk/case/{measure.case_id}/").content.decode()
    )


@pytest.mark.parametrize("act", ["approve_seizure", "seize_at_once"])
def test_from_a_case_a_seizure_may_begin(case: Case, act: str) -> None:
    asked = at_desk("周承", Role.CASE_LEAD).get(f"/desk/seizure/new/{act}/?from={fresh(case).about}")

    assert asked.status_code == 200
    assert 'name="ground"' in asked.content.decode()


def test_a_stranger_finds_no_measure(seizure: Seizure) -> None:
    assert at_desk("高岩").get(f"/desk/seizure/{seizure.pk}/").status_code == 404


def test_the_menu_holds_them_in_one_place(case: Case) -> None:
    shown = at_desk("周承", Role.CASE_LEAD).get("/desk/").content.decode()

    assert "group-seizure" in shown
    assert all(
        f"/desk/{name}/" in shown for name in ("seizure", "productionrestriction", "dailypenalty", "inplaceperformance")
    )
