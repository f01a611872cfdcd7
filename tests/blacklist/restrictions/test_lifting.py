"""Measures end with the information."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from blacklist.models import Listing
from blacklist.partners.models import Delivery
from blacklist.restrictions.answers import answer
from blacklist.restrictions.issuing import issue_all
from blacklist.restrictions.lifting import lift_all, lift_ended
from blacklist.restrictions.models import Restriction
from blacklist.restrictions.state import state_of
from blacklist.restrictions.states import LiftReason
from blacklist.restrictions.states import RestrictionState as State
from foundation.clocks.models import Clock
from foundation.outbox.relay import run_once
from foundation.workflow.models import ActRecord
from foundation.workflow.refused import Refused
from tests.blacklist.partners.rows import a_listing, a_partner, an_event, end

pytestmark = pytest.mark.django_db


@pytest.fixture
def restriction():
    a_partner()
    listing = a_listing()
    an_event("listing.published", listing.about)
    run_once()
    return Restriction.objects.get()


def fresh(restriction):
    return Restriction.objects.get(pk=restriction.pk)


def withdraw(listing, ground="REVOKED"):
    """What the act of revocation leaves behind: dates, a version, its record and its event."""
    end(listing)
    Listing.objects.filter(pk=listing.pk).update(version=listing.version + 1, withheld=True)
    now = timezone.now()
    ActRecord.objects.create(
        key=f"revoke:{listing.pk.hex}", about=listing.about, seq=2, act="revoke_listing", actor="system",
        data={"ground": ground}, occurred_at=now, recorded_at=now,
    )  # fmt: skip
    an_event("listing.withdrawn", listing.about, seq=2, act="revoke_listing")
    run_once()


@pytest.mark.parametrize(
    ("ground", "reason"),
    [("REVOKED", "REVOKED"), ("ILLEGAL", "REVOKED"), ("VOID", "REVOKED"), ("CHANGED", "VARIED")],
)
def test_a_withdrawn_listing_lifts_its_restrictions_with_the_reason(restriction, ground, reason):
    withdraw(restriction.listing, ground)

    assert (fresh(restriction).state, fresh(restriction).lift_reason) == (State.LIFT_ISSUED, reason)


def test_both_the_withdrawal_and_the_lift_are_told_first_and_say_no_more_than_the_end(restriction):
    withdraw(restriction.listing)

    told = Delivery.objects.filter(urgent=True).order_by("number")
    data = [json.loads(bytes(one.body))["data"] for one in told]
    listing = str(restriction.listing_id)
    assert [one.kind for one in told] == ["listing.withdrawn", "restriction.lifted"]
    assert data == [
        {"action": "withdraw", "version": 2, "listing": listing, "sequence": 3},
        {"action": "lift", "version": 2, "listing": listing, "sequence": 4, "restriction": str(restriction.pk),
         "measure": "J01", "lift_reason": "REVOKED",
         "effective_at": timezone.localtime(fresh(restriction).lifted_at).isoformat(timespec="seconds")},
    ]  # fmt: skip


def test_the_clock_of_the_push_ends_and_that_of_the_lift_begins(restriction):
    withdraw(restriction.listing)

    clocks = {clock.limit: clock.ended_at is None for clock in Clock.objects.filter(about=restriction.about)}
    assert clocks == {"ack-push": False, "ack-lift": True}


def test_a_partner_that_is_no_longer_active_is_told_of_the_end(restriction):
    restriction.partner.active = False
    restriction.partner.save()

    withdraw(restriction.listing)

    assert Delivery.objects.filter(urgent=True).count() == 2


def test_a_partner_that_was_never_told_is_not_told_of_the_end(restriction):
    stranger = a_partner(2, recipient_class="R06")

    withdraw(restriction.listing)

    assert Delivery.objects.filter(partner=stranger).count() == 0


def test_at_the_end_of_the_term_restrictions_are_lifted_and_only_those(restriction):
    an_event("listing.published", a_listing(600).about)
    run_once()
    end(restriction.listing)

    lifted = lift_ended(timezone.now())

    assert [one.obj.pk for one in lifted] == [restriction.pk]
    assert (fresh(restriction).state, fresh(restriction).lift_reason) == (State.LIFT_ISSUED, LiftReason.EXPIRY)
    assert lift_ended(timezone.now()) == []


def test_the_term_ends_at_its_instant_not_before(restriction):
    until = restriction.listing.visible_until

    assert lift_ended(until - timedelta(seconds=1)) == []


def test_nothing_is_lifted_while_the_listing_is_public(restriction):
    with pytest.raises(Refused):
        lift_all(restriction.listing, LiftReason.REVOKED)

    assert fresh(restriction).state == State.ISSUED


def test_the_partner_acknowledges_the_lift_and_the_clock_ends(restriction):
    withdraw(restriction.listing)

    done = answer(fresh(restriction), restriction.partner, "LIFTED", {"contact": "王经理"})

    assert done.state == State.LIFT_ACKNOWLEDGED
    assert Clock.objects.get(limit="ack-lift").ended_at is not None


def test_after_the_lift_no_effect_can_be_reported(restriction):
    withdraw(restriction.listing)

    with pytest.raises(Refused):
        answer(fresh(restriction), restriction.partner, "APPLIED", {"effective_on": None, "contact": ""})


def test_after_the_end_the_present_state_is_nothing_even_before_the_lift(restriction):
    partner, listing = restriction.partner, restriction.listing
    assert state_of(listing.pk, partner, timezone.now()) is not None
    end(listing)

    assert state_of(listing.pk, partner, timezone.now()) is None


def test_the_withdrawal_met_twice_lifts_once(restriction):
    withdraw(restriction.listing)
    an_event("listing.withdrawn", restriction.listing.about, seq=2)
    run_once()

    assert fresh(restriction).seq == 2


def test_issuing_again_after_a_lift_does_not_revive_it(restriction):
    withdraw(restriction.listing)

    Listing.objects.filter(pk=restriction.listing_id).update(
        withheld=False, visible_until=timezone.now() + timedelta(days=9)
    )
    issue_all(Listing.objects.get(pk=restriction.listing_id))

    assert fresh(restriction).state == State.LIFT_ISSUED
