"""What the auditor and the administrator read, and who may write the portal's pages."""

from __future__ import annotations

import pytest

from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.ledger.models import AccessLog, Head
from foundation.notices.bell import Telling, notify
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text, working_as

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_the_auditor_verifies_the_ledger_from_first_to_last_entry() -> None:
    a_matter("accept")

    page = text(at_desk("审计员").get("/desk/ledger/?verify=1"))

    assert "The ledger holds" in page
    assert Head.objects.get().hash in page


def test_a_ledger_that_lacks_its_end_is_named() -> None:
    a_matter("accept")
    Head.objects.update(n=99)

    assert "The ledger does not hold" in text(at_desk("审计员").get("/desk/ledger/?verify=1"))


def test_reading_the_access_log_is_a_look_too() -> None:
    at_desk("审计员").get("/desk/access-log/")

    assert [(one.about, one.what) for one in AccessLog.objects.all()] == [("access-log", "look")]


def test_only_a_posting_that_writes_the_portal_opens_its_pages() -> None:
    officer = Officer.objects.create(username="both", name="两岗")
    agency = Agency.objects.get(name="临禾市生态环境局")
    web, field = (
        Posting.objects.create(officer=officer, agency=agency, role=role, valid_from="2025-01-01")
        for role in (Role.WEB_OFFICER, Role.INSPECTOR)
    )

    answers = {one.role: working_as(one).get("/desk/pages/").status_code for one in (web, field)}

    assert answers == {Role.WEB_OFFICER: 200, Role.INSPECTOR: 404}


def test_the_bell_rings_until_its_notices_were_seen() -> None:
    lead = at_desk(*LEAD)
    notify(Posting.objects.get(officer__name=LEAD[0], role=LEAD[1]), Telling("m", "A clock ends.", url="/desk/"))

    assert "Notices (1)" in text(lead.get("/desk/"))
    assert "A clock ends." in text(lead.get("/desk/notices/"))
    lead.post("/desk/notices/")
    assert "Notices (0)" in text(lead.get("/desk/"))


def test_one_act_in_full_says_what_was_entered_and_where_it_stands_in_the_ledger() -> None:
    lead = a_matter("accept").lead

    page = at_desk(*LEAD).get(f"/desk/lead/{lead.pk}/record/2/")

    assert page.context["entered"] == [("How the lead will be checked", "现场核查并采样监测。")]
    assert page.context["entry"].about == lead.about
