"""The penalty item: prepared with the decision, published by the disclosure officer, public from second to second."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from blacklist import guards
from blacklist.models import PenaltyItem
from blacklist.states import ItemState
from foundation.clocks.queries import latest_of
from foundation.outbox.models import Event
from tests.make import a_case, act, an_item, fresh, later, midnight, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
SECOND = timedelta(seconds=1)


@pytest.fixture(scope="module")
def prepared(standing: None) -> PenaltyItem:
    """Of the case of rows A: 300,000 for V02, so of the general class."""
    return PenaltyItem.objects.get(case=a_case("DECIDED"))


@pytest.fixture(scope="module")
def serious(standing: None) -> PenaltyItem:
    return an_item("PREPARED")


def visible(item: PenaltyItem, at: datetime) -> bool:
    """By the queryset and by the row in hand, which agree."""
    listed = PenaltyItem.objects.visible_on(at).filter(pk=item.pk).exists()
    assert fresh(item).is_visible_on(at) == listed
    return listed


def test_a_decided_penalty_has_one_item_and_it_is_not_public(prepared: PenaltyItem) -> None:
    case = prepared.case

    assert (prepared.state, prepared.amount, prepared.decided_on) == ("PREPARED", 300_000, case.decided_at.date())
    assert PenaltyItem.objects.filter(case=case).count() == 1
    assert not visible(prepared, timezone.now())


def test_a_decision_without_a_penalty_has_no_item(standing: None) -> None:
    assert PenaltyItem.objects.filter(case=a_case("NO_PENALTY")).count() == 0


def test_a_general_item_is_public_for_three_months_to_a_year_from_the_decision(prepared: PenaltyItem) -> None:
    item = act(prepared, "publish_item")

    assert (item.tier, item.decided_on) == ("general", date(2026, 9, 21))
    assert (item.repairable_from, item.visible_until) == (date(2026, 12, 21), midnight(date(2027, 9, 21)))


def test_a_serious_item_is_public_for_one_to_three_years_from_the_decision(serious: PenaltyItem) -> None:
    item = act(serious, "publish_item")

    assert (item.tier, item.decided_on) == ("serious", date(2026, 4, 21))
    assert (item.repairable_from, item.visible_until) == (date(2027, 4, 21), midnight(date(2029, 4, 21)))


@pytest.mark.parametrize(("fine", "tier"), [("499999", "general"), ("500000", "serious")])
def test_evasion_is_serious_from_half_a_million(standing: None, fine: str, tier: str) -> None:
    assert an_item("PREPARED", fine=fine).tier == tier


def test_it_is_public_from_the_act_to_midnight_of_its_last_day_exclusive(prepared: PenaltyItem) -> None:
    item = act(prepared, "publish_item")
    moments = [item.visible_from - SECOND, item.visible_from, item.visible_until - SECOND, item.visible_until]

    assert [visible(item, at) for at in moments] == [False, True, True, False]


def test_a_withdrawn_item_is_gone_at_its_instant(prepared: PenaltyItem) -> None:
    item = act(prepared, "publish_item")
    gone = later(item, timedelta(days=2))

    withdrawn = act(item, "withdraw_item", gone)

    assert (withdrawn.state, withdrawn.visible_until) == ("REVOKED", gone)
    assert [visible(withdrawn, at) for at in (gone - SECOND, gone)] == [
        False,
        False,
    ]  # withheld at once, not only from then


def test_a_minor_item_is_never_published(prepared: PenaltyItem) -> None:
    PenaltyItem.objects.filter(pk=prepared.pk).update(tier="minor")

    assert why(fresh(prepared), "publish_item") == [said(guards.tier_is_published)]


def test_what_is_published_was_checked_for_what_must_not_be(prepared: PenaltyItem) -> None:
    assert wrong(prepared, "publish_item", checked=False) == ["checked"]


@pytest.mark.parametrize("who", ["周承", "程岳", "苏眉", "高岩"])
def test_only_the_disclosure_officer_publishes(prepared: PenaltyItem, who: str) -> None:
    assert len(why(prepared, "publish_item", who=who)) == 1
    assert fresh(prepared).state == ItemState.PREPARED


def test_publication_ends_its_duty_on_the_case_and_is_announced_once(prepared: PenaltyItem) -> None:
    item = act(prepared, "publish_item")

    assert latest_of(item.case.about, "publication").ended_at == item.visible_from
    assert Event.objects.filter(topic="penalty.published", about=item.about).count() == 1
