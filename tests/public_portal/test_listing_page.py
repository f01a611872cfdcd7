"""A listing whose basis exists for the demo only says so wherever it stands."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

import pytest
import time_machine

from blacklist.models import Listing
from demo import case_one, hj212
from demo.stations import make_stations
from demo.telling import Teller
from enforcement.models import Lead
from enforcement.monitoring.api import import_file

from .conftest import index

FICTIONAL = "Fictional for demonstration."


@pytest.fixture
def listing(english_visitor, tmp_path) -> Listing:
    make_stations()
    import_file(hj212.write(tmp_path))
    case_one.tell(Teller(lambda line: None), Lead.objects.get(enterprise__uscc=case_one.PARTY))
    index()
    return Listing.objects.get()


def addresses(listing: Listing) -> list[str]:
    return ["/", f"/blacklist/?q={quote('恒暖')}", f"/blacklist/{listing.enterprise.uscc}/"]


def test_the_story_on_the_portal(english_visitor, listing):
    pages = {address: english_visitor.get(address) for address in addresses(listing)}
    assert [FICTIONAL in page.content.decode() for page in pages.values()] == [True, True, True]

    sheet = pages[f"/blacklist/{listing.enterprise.uscc}/"].context["sheet"]
    assert [item.kind for item in sheet.items] == ["listing", "penaltyitem"]
    assert sheet.stands == ("Dishonesty list 1, Penalty item 1", "Serious")
    [measure] = sheet.items[0].measures
    assert (measure.code, bool(measure.basis), measure.not_asked.startswith("Nobody is asked to refuse")) == (
        "J01",
        True,
        True,
    )

    bodies = "".join(page.content.decode() for page in pages.values())
    assert [word for word in ("韩述", "检察院", "公安", "判决") if word in bodies] == []

    document = _listing_decision(listing)
    assert FICTIONAL in english_visitor.get(f"/verify/{document.verify_code}/").content.decode()

    item = listing.penalty
    with time_machine.travel(item.visible_until, tick=False):  # the listing outlives the penalty item by half a year
        last = english_visitor.get(f"/blacklist/{listing.enterprise.uscc}/")
        assert (last.status_code, item.number in last.content.decode()) == (200, False)
    with time_machine.travel(listing.visible_until - timedelta(seconds=1), tick=False):
        assert english_visitor.get(f"/blacklist/{listing.enterprise.uscc}/").status_code == 200
    with time_machine.travel(listing.visible_until, tick=False):
        assert [FICTIONAL in english_visitor.get(address).content.decode() for address in addresses(listing)] == [
            False
        ] * 3


def _listing_decision(listing: Listing):
    from foundation.documents.models import Document

    return Document.objects.get(about=listing.about, kind="LR")
