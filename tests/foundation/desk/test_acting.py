"""The act form: why not, what it will do, errors by field, a double press, a stale page."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from demo.people import posting
from enforcement.models import Evidence, Inspection, Lead
from foundation.agencies.models import Role
from foundation.ledger.models import Entry
from foundation.workflow.models import ActRecord
from tests.foundation.desk.desks import LEAD, a_matter, an_enterprise, at_desk, hidden, press, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

A_LEAD = {
    "source": "INSPECTION", "category": "IND", "title": "巡查发现烟尘", "facts": "烟囱冒黑烟", "region": "990100",
    "discovered_at": "2026-11-23T09:00",
}  # fmt: skip
NEW = "/desk/lead/new/register_lead/"


def a_picture(name: str = "a.png", content: bytes | None = None) -> SimpleUploadedFile:
    if content is None:
        buffer = io.BytesIO()
        Image.new("RGB", (8, 8), "red").save(buffer, "PNG")
        content = buffer.getvalue()
    return SimpleUploadedFile(name, content)


def test_a_lead_is_registered_from_its_form_and_its_page_shows_the_running_clock() -> None:
    client = at_desk(*LEAD)
    party = an_enterprise()

    answer = press(client, NEW, **A_LEAD, enterprise=f"{party.name} ({party.uscc})")

    lead = Lead.objects.get(title="巡查发现烟尘")
    assert (lead.enterprise, lead.agency.name) == (party, "临禾市生态环境局")
    assert answer["Location"] == f"/desk/lead/{lead.pk}/?done=1"
    page = client.get(answer["Location"])
    assert "Done: Register a lead" in text(page)
    assert "15 d left" in text(page)


def test_a_second_press_changes_nothing() -> None:
    client = at_desk(*LEAD)
    page = client.get(NEW)
    form = {**A_LEAD, "occurred_at": "2026-11-23T10:00", "seq": hidden(page, "seq"), "key": hidden(page, "key")}

    first, second = client.post(NEW, form), client.post(NEW, form)

    assert (first.status_code, second["Location"]) == (302, first["Location"])
    assert Lead.objects.filter(title=A_LEAD["title"]).count() == 1


def test_each_error_names_its_field_and_nothing_entered_is_lost() -> None:
    client = at_desk(*LEAD)

    page = press(client, NEW, **{**A_LEAD, "region": "nowhere", "title": "", "discovered_at": "2026-11-24T09:00"})

    assert page.status_code == 422
    assert [one for one in page.context["errors"] if one[0] == "id_title"] == [
        ("id_title", "Title: This field is required.")
    ]
    assert "No division is known by this name or code" in text(page)
    assert "烟囱冒黑烟" in page.content.decode()
    assert not Lead.objects.filter(facts="烟囱冒黑烟").exists()


def test_an_act_in_the_future_is_refused_with_the_reason() -> None:
    client = at_desk(*LEAD)

    page = press(client, NEW, **A_LEAD, occurred_at="2026-11-30T10:00")

    assert ("", "An act cannot lie in the future.") in page.context["errors"]


def test_an_act_entered_late_needs_its_reason_and_is_marked() -> None:
    client = at_desk(*LEAD)
    early = {**A_LEAD, "discovered_at": "2026-11-10T09:00", "occurred_at": "2026-11-10T10:00"}

    refused = press(client, NEW, **early)
    done = press(client, NEW, **early, late_reason="系统停机")

    assert refused.status_code == 422
    page = text(client.get(done["Location"]))
    assert "late entry" in page
    assert "系统停机" in page


def test_a_grey_act_says_why_not() -> None:
    case = a_matter("serve_notice").case

    page = at_desk("程岳").get(f"/desk/case/{case.pk}/decide/")

    assert page.context["mode"] == "nothing"
    assert len(page.context["turn"].reasons) == 2
    assert "Decide the penalty" in text(page)
    assert "<form" not in page.content.decode().split("act-page")[1].split("</aside>")[0]


def test_a_stale_page_shows_what_was_performed_meanwhile_and_keeps_what_was_entered() -> None:
    walk = a_matter("register", began=date(2026, 11, 19))
    url = f"/desk/lead/{walk.lead.pk}/accept_for_check/"
    mine = at_desk(*LEAD)
    page = mine.get(url)
    form = {
        "note": "现场核查",
        "occurred_at": "2026-11-23T10:00",
        "seq": hidden(page, "seq"),
        "key": hidden(page, "key"),
    }
    press(at_desk("程岳"), f"/desk/lead/{walk.lead.pk}/extend_filing/", reasons="案情复杂")

    answer = mine.post(url, form)

    assert answer.status_code == 409
    assert [one[:2] for one in answer.context["since"]] == [("Extend the time for filing", "程岳")]
    assert "现场核查" in answer.content.decode()
    again = mine.post(url, {**form, "seq": hidden(answer, "seq")})
    assert again.status_code == 302


def test_photographs_are_kept_as_originals_and_a_false_one_is_refused_by_name() -> None:
    lead = a_matter("accept", began=date(2026, 11, 20)).lead
    client = at_desk(*LEAD)
    url = f"/desk/inspection/new/record_inspection/?from={lead.about}"
    form = {
        "place": "厂区", "started_at": "2026-11-23T08:00", "ended_at": "2026-11-23T09:30", "weather": "晴", "person": "李敏",
        "person_identity": "主任", "certificates_shown": "on", "rights_told": "on", "permits": "齐全", "production_status": "正常",
        "facility_status": "正常", "findings": "超标", "sampling": "采样", "photographs-0-proves": "烟囱",
        "companions": str(posting("林溪", Role.INSPECTOR).pk),
    }  # fmt: skip

    refused = press(client, url, **form, **{"photographs-0-file": a_picture("a.png", b"no picture")})
    done = press(client, url, **form, **{"photographs-0-file": a_picture()})

    assert "a.png" in text(refused)
    inspection = Inspection.objects.get(lead=lead)
    assert done["Location"].startswith(f"/desk/inspection/{inspection.pk}/")
    exhibit = Evidence.objects.get(about=inspection.about)
    file = client.get(f"/desk/file/evidence/{exhibit.file.sha256}/")
    assert (file.status_code, file["Content-Type"]) == (200, "image/png")
    assert at_desk("高岩").get(f"/desk/file/evidence/{exhibit.file.sha256}/").status_code == 404


def test_the_second_officer_is_missed_by_name() -> None:
    case = a_matter("file_case").case
    form = {"certificates_shown": "on", "recusal_told": "on"}

    page = press(at_desk(*LEAD), f"/desk/case/{case.pk}/begin_investigation/", **form)

    assert ("", "1 further officer(s) must take part.") in page.context["errors"]


def test_the_form_says_what_the_act_will_do() -> None:
    order = a_matter("order_correction").order

    shown = at_desk("林溪", Role.SERVER).get(f"/desk/correctionorder/{order.pk}/serve_order/").context["effects"]

    assert shown.state == "Served"
    assert [tick.until for tick in shown.starts] == ["Dec. 23, 2026"]
    assert shown.events == ["The party: the order to correct"]
    assert not shown.reversible


def test_an_act_that_sent_nothing_is_taken_back_from_the_page_that_follows_it() -> None:
    case = a_matter("finish").case
    client = at_desk("沈宜")
    boxes = dict.fromkeys(("jurisdiction", "party", "evidence", "procedure", "law", "discretion"), "on")
    done = press(client, f"/desk/case/{case.pk}/pass_review/", **boxes, opinion="同意")

    assert "Take back" in text(client.get(done["Location"]))
    url = f"/desk/case/{case.pk}/take-back/"
    page = client.get(url)
    client.post(url, {"reason": "点错", "seq": hidden(page, "seq"), "key": hidden(page, "key")})

    case.__class__.objects.get(pk=case.pk, state="INVESTIGATION_DONE")
    assert ActRecord.objects.filter(about=case.about).latest("seq").act == "take_back"


def test_a_correction_shows_its_consequences_before_it_is_performed() -> None:
    lead = a_matter("accept").lead
    client = at_desk(*LEAD)
    url = f"/desk/lead/{lead.pk}/correct_record/"
    form = {
        "field": "title",
        "value": "更正后的标题",
        "proof": "笔误",
        "companions": str(posting("林溪", Role.INSPECTOR).pk),
    }
    entries = Entry.objects.count()

    first = press(client, url, **form)
    assert "What rests on the present value" in text(first)
    assert Entry.objects.count() == entries
    again = {
        **form,
        "confirmed": "1",
        "occurred_at": "2026-11-23T10:00",
        "seq": hidden(first, "seq"),
        "key": hidden(first, "key"),
    }

    assert client.post(url, again).status_code == 302
    assert Lead.objects.get(pk=lead.pk).title == "更正后的标题"


def test_a_draft_of_a_document_can_be_looked_at_and_leaves_nothing_behind() -> None:
    lead = a_matter("register").lead
    client = at_desk(*LEAD)
    url = f"/desk/lead/{lead.pk}/accept_for_check/"
    page = client.get(url)
    entries = Entry.objects.count()
    form = {
        "note": "现场核查",
        "occurred_at": "2026-11-23T10:00",
        "seq": hidden(page, "seq"),
        "key": hidden(page, "key"),
    }

    shown = client.post(f"{url}?preview=XS", form)

    assert (shown.status_code, shown["Content-Type"]) == (200, "application/pdf")
    assert shown.content.startswith(b"%PDF-")
    assert (Entry.objects.count(), Lead.objects.get(pk=lead.pk).state) == (entries, "CLUE")
