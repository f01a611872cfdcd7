"""The feed a partner pulls: gap-free, its own, and silent about what has ended."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone

from blacklist.partners.feed import changes_after

from .rows import a_delivery, a_listing, a_partner, a_withdrawal, end

pytestmark = pytest.mark.django_db


def feed(partner, after=0, limit=100):
    return changes_after(partner, after, limit, timezone.now())


def numbers(page):
    return [one["data"]["sequence"] for one in page["changes"]]


def test_the_same_messages_as_were_signed_in_their_order():
    partner = a_partner()
    deliveries = [a_delivery(partner, a_listing(600 + n)) for n in range(3)]

    page = feed(partner)

    assert page["changes"] == [json.loads(bytes(one.body)) for one in deliveries]
    assert (page["next"], page["last"]) == (3, 3)


def test_pages_follow_each_other_without_a_gap():
    partner = a_partner()
    for n in range(5):
        a_delivery(partner, a_listing(600 + n))

    first = feed(partner, limit=2)
    second = feed(partner, after=first["next"], limit=2)
    third = feed(partner, after=second["next"], limit=2)

    assert [numbers(page) for page in (first, second, third)] == [[1, 2], [3, 4], [5]]
    assert feed(partner, after=5) == {"changes": [], "next": 5, "last": 5}


def test_a_partner_reads_only_its_own():
    mine, other, listing = a_partner(1), a_partner(2), a_listing()
    a_delivery(other, listing)
    own = a_delivery(mine, listing)

    assert [one["id"] for one in feed(mine)["changes"]] == [str(own.pk)]


def test_of_an_ended_listing_only_the_number_remains():
    partner, listing, other = a_partner(), a_listing(), a_listing(600)
    for one in (listing, other):
        a_delivery(partner, one)
    end(listing)

    told = feed(partner)["changes"]

    assert told[0] == {"type": "superseded", "data": {"sequence": 1}}
    assert told[1]["data"]["listing"] == str(other.pk)


def test_the_withdrawal_itself_is_told():
    partner, listing = a_partner(), a_listing()
    a_delivery(partner, listing)
    end(listing)
    a_withdrawal(partner, listing)

    assert [one["type"] for one in feed(partner)["changes"]] == ["superseded", "listing.withdrawn"]


def test_a_later_withdrawal_of_the_same_object_supersedes_even_while_the_listing_is_public():
    partner, listing = a_partner(), a_listing()
    a_delivery(partner, listing)
    a_withdrawal(partner, listing)
    a_delivery(partner, a_listing(600))

    assert [one["type"] for one in feed(partner)["changes"]] == ["superseded", "listing.withdrawn", "listing.published"]
