"""Restrictions are born of a published listing: one for each measure and partner, each with its legal basis."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from blacklist.partners.models import Delivery
from blacklist.restrictions.issuing import issue
from blacklist.restrictions.models import Restriction
from blacklist.restrictions.states import RestrictionState
from foundation.clocks.models import Clock
from foundation.law import api as law
from foundation.law.models import Rule
from foundation.ledger.models import Entry
from foundation.outbox.relay import run_once
from foundation.workflow.refused import Refused
from tests.blacklist.partners.rows import a_listing, a_partner, an_event, end

pytestmark = pytest.mark.django_db
MONDAY_TO_THURSDAY = "2026-11-26"


@pytest.fixture(autouse=True)
def monday(frozen):
    """Monday 2026-11-23, 10:00."""


def publish(listing):
    an_event("listing.published", listing.about)
    run_once()


def rule(code="J01"):
    return law.in_force(code, on=timezone.localdate(), kind="measure")


def test_a_published_listing_is_told_and_its_measure_issued_to_the_banks_of_its_region():
    bank = a_partner(1)
    a_partner(2, region="110000")
    a_partner(3, recipient_class="R16")
    listing = a_listing()

    publish(listing)

    restriction = Restriction.objects.get()
    assert (restriction.partner, restriction.measure, restriction.state) == (bank, "J01", RestrictionState.ISSUED)
    assert (restriction.effect, restriction.basis) == ("REFERENCE", rule().basis)
    assert [(one.partner, one.kind) for one in Delivery.objects.order_by("number")] == [
        (bank, "listing.published"), (bank, "restriction.issued")]  # fmt: skip


def test_the_message_names_measure_basis_tier_end_effect_and_what_is_not_asked_for():
    listing = a_listing()
    a_partner()
    publish(listing)

    data = json.loads(bytes(Delivery.objects.get(kind="restriction.issued").body))["data"]

    assert data == {
        "action": "issue", "listing": str(listing.pk), "restriction": str(Restriction.objects.get().pk), "measure": "J01",
        "basis": rule().basis, "effect": "REFERENCE", "tier": "serious", "version": 1, "sequence": 2,
        "ends_at": timezone.localtime(listing.visible_until).isoformat(timespec="seconds"),
        "not_asked_for": data["not_asked_for"],
    }  # fmt: skip
    assert data["not_asked_for"]["en"] == (
        "Not asked for: refusing or ending business. This is information for your own decision, no instruction."
    )
    assert set(data["not_asked_for"]) == {"zh", "en"}


def test_the_clock_of_the_acknowledgement_runs_three_working_days():
    a_partner()
    publish(a_listing())

    clock = Clock.objects.get(limit="ack-push")

    assert (clock.about, str(clock.due_on)) == (Restriction.objects.get().about, MONDAY_TO_THURSDAY)


def test_the_same_event_twice_issues_once():
    a_partner()
    listing = a_listing()

    publish(listing)
    publish(listing)

    assert Restriction.objects.count() == 1
    assert Entry.objects.filter(about=Restriction.objects.get().about).count() == 1


def test_each_measure_goes_to_its_own_recipients():
    bank, trade = a_partner(1), a_partner(2, recipient_class="R06")
    publish(a_listing(measures=["J01", "J09"]))

    assert set(Restriction.objects.values_list("measure", "partner")) == {("J01", bank.pk), ("J09", trade.pk)}


def test_a_measure_that_no_system_may_push_is_pushed_to_nobody():
    for n, code in enumerate(["R01", "R06", "R10", "R14", "R16"]):
        a_partner(n + 1, recipient_class=code)

    publish(a_listing(measures=["J26"]))

    assert (Restriction.objects.count(), Delivery.objects.count()) == (0, 0)


@pytest.fixture
def without_basis():
    """The measure's rule as it would be if its basis had fallen away."""
    one = rule()
    kept, one.basis = one.basis, []
    Rule.objects.filter(pk=one.pk).update(basis=[])
    yield one
    one.basis = kept


def test_a_measure_without_a_legal_basis_cannot_be_pushed(without_basis):
    partner, listing = a_partner(), a_listing()

    publish(listing)
    with pytest.raises(Refused) as refusal:
        issue(listing, without_basis, partner)

    assert set(refusal.value.fields) == {"measure"}
    assert (Restriction.objects.count(), Delivery.objects.count()) == (0, 0)


def test_a_measure_that_the_listing_does_not_name_is_refused():
    partner, listing = a_partner(), a_listing()

    with pytest.raises(Refused) as refusal:
        issue(listing, rule("J03"), partner)

    assert set(refusal.value.fields) == {"measure"}


@pytest.mark.parametrize("where", [{"region": "110000"}, {"recipient_class": "R06"}])
def test_a_partner_to_whom_the_measure_is_not_addressed_is_refused(where):
    partner, listing = a_partner(**where), a_listing()

    with pytest.raises(Refused) as refusal:
        issue(listing, rule(), partner)

    assert set(refusal.value.fields) == {"partner"}


def test_a_listing_that_is_no_longer_public_issues_nothing():
    a_partner()
    listing = a_listing()
    end(listing)

    publish(listing)

    assert Restriction.objects.count() == 0


def test_a_partner_without_a_region_is_told_nothing():
    partner = a_partner()
    partner.regions.clear()

    publish(a_listing())

    assert Delivery.objects.count() == 0


def test_a_suspended_partner_is_told_nothing_new():
    partner = a_partner()
    partner.active = False
    partner.save()

    publish(a_listing(since=timezone.now() - timedelta(days=2)))

    assert Delivery.objects.count() == 0
