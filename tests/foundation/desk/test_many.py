"""Many at once: each chosen row through the door for itself, with a result of its own."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.test import Client

from cases.models import Case
from demo.people import posting
from demo.telling import Teller
from demo.walk import Matter, Walk
from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.notices.models import Notice
from foundation.workflow.models import ActRecord, Draft, Opinion
from tests.foundation.desk.desks import BEGAN, LEAD, a_matter, an_enterprise, at_desk, hidden, text, working_as
from tests.foundation.desk.test_visibility import a_stranger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def a_drafted_filing(number: int, opinions: int) -> Lead:
    """A lead whose filing as a case is drafted, with so many opinions."""
    walk = Walk(Teller(lambda line: None), Matter(an_enterprise(number), began_on=BEGAN)).to("tell_result")
    walk.draft("file_case", opinions)
    return walk.lead


def look(client: Client, kind: str, do: str, *rows: Any) -> Any:
    return client.get(f"/desk/{kind}/many/", {"do": do, "row": [one.pk.hex for one in rows]})


def press(client: Client, kind: str, do: str, *rows: Any, **entered: Any) -> Any:
    page = look(client, kind, do, *rows)
    return client.post(f"/desk/{kind}/many/", sent(page, do, **entered))


def sent(page: Any, do: str, **entered: Any) -> dict[str, Any]:
    marks = re.findall(r'name="mark" value="([^"]*)"', page.content.decode())
    return {"do": do, "key": hidden(page, "key"), "mark": marks, **entered}


def results(page: Any) -> dict[str, tuple[str, list[str]]]:
    return {line["url"].split("/")[3]: (line["one"].done, line["one"].reasons) for line in page.context["results"]}


def reassigned() -> int:
    return ActRecord.objects.filter(act="reassign").count()


def test_chosen_cases_pass_to_another_officer_each_by_an_act_of_its_own() -> None:
    cases = [a_matter("file_case", number).case for number in (1, 2)]
    new = posting("林溪", Role.INSPECTOR)

    page = press(at_desk("顾远"), "case", "assign", *cases, handler=new.pk, reason="工作调整")

    assert results(page) == {str(one.pk): ("Now with: 林溪", []) for one in cases}
    assert {one.handler for one in Case.objects.all()} == {new}
    assert [(one.act, one.data["reason"]) for one in ActRecord.objects.filter(act="reassign")] == [
        ("reassign", "工作调整")
    ] * 2
    assert Notice.objects.filter(to=new, matter__startswith="assigned:").count() == 2


def test_a_second_press_changes_nothing_and_says_the_same() -> None:
    case = a_matter("file_case").case
    client, new = at_desk("顾远"), posting("林溪", Role.INSPECTOR)
    entered = sent(look(client, "case", "assign", case), "assign", handler=new.pk, reason="工作调整")

    first, second = (client.post("/desk/case/many/", entered) for _press in range(2))

    assert results(first) == results(second) == {str(case.pk): ("Now with: 林溪", [])}
    assert (reassigned(), Case.objects.get().seq) == (1, case.seq + 1)


def test_a_row_that_fails_says_why_and_touches_no_other() -> None:
    moved, other = (a_matter("file_case", number).case for number in (1, 2))
    client, new = at_desk("顾远"), posting("林溪", Role.INSPECTOR)
    entered = sent(look(client, "case", "assign", moved, other), "assign", handler=new.pk, reason="工作调整")
    press(client, "case", "assign", moved, handler=new.pk, reason="先行调整")

    page = client.post("/desk/case/many/", entered)

    assert results(page) == {
        str(moved.pk): ("", ["林溪 has it already."]),
        str(other.pk): ("Now with: 林溪", []),
    }
    assert "Done: 1 · not done: 1" in text(page)


def test_without_reason_nothing_is_assigned_and_the_page_names_the_field() -> None:
    case = a_matter("file_case").case

    page = press(at_desk("顾远"), "case", "assign", case, handler=posting("林溪", Role.INSPECTOR).pk, reason="")

    assert (page.status_code, page.context["errors"]) == (422, [("id_reason", "Reason: This field is required.")])
    assert reassigned() == 0


def test_who_heads_nobody_is_not_offered_to_assign() -> None:
    case = a_matter("file_case").case

    assert look(at_desk(*LEAD), "case", "assign", case).status_code == 404
    assert [one.name for one in at_desk(*LEAD).get("/desk/case/").context["deeds"]] == ["remind"]


def test_the_reviewer_agrees_to_several_drafts_at_once() -> None:
    leads = [a_drafted_filing(number, 0) for number in (1, 2)]

    page = press(at_desk("顾远"), "lead", "approve", *leads)

    assert results(page) == {str(one.pk): ("Agreed: File the case", []) for one in leads}
    assert [(one.by.officer.name, one.verdict) for one in Opinion.objects.all()] == [("顾远", "AGREE")] * 2


def test_the_decider_performs_exactly_what_was_approved() -> None:
    leads = [a_drafted_filing(number, 1) for number in (1, 2)]
    drafted = {one.about: one.versions.get().data["cause"] for one in Draft.objects.all()}

    page = press(at_desk("程岳"), "lead", "approve", *leads)

    assert results(page) == {str(one.pk): ("Performed: File the case", []) for one in leads}
    assert {one.about: one.cause for one in Case.objects.all()} == drafted
    assert set(Draft.objects.values_list("used_seq", flat=True)) == {1}


def test_a_second_press_of_an_approval_changes_nothing() -> None:
    agreed, performed = a_drafted_filing(1, 0), a_drafted_filing(2, 1)
    for name, lead, words in (("顾远", agreed, "Agreed"), ("程岳", performed, "Performed")):
        client = at_desk(name)
        entered = sent(look(client, "lead", "approve", lead), "approve")

        pages = [client.post("/desk/lead/many/", entered) for _press in range(2)]

        assert [results(one) for one in pages] == [{str(lead.pk): (f"{words}: File the case", [])}] * 2
    assert (Opinion.objects.count(), Case.objects.count()) == (2, 1)


def test_what_was_performed_meanwhile_is_told_and_the_other_row_goes_on() -> None:
    first, second = (a_drafted_filing(number, 1) for number in (1, 2))
    client = at_desk("程岳")
    entered = sent(look(client, "lead", "approve", first, second), "approve")
    press(client, "lead", "approve", first)

    page = client.post("/desk/lead/many/", entered)

    assert results(page) == {
        str(first.pk): ("", ["The draft was performed meanwhile."]),
        str(second.pk): ("Performed: File the case", []),
    }
    assert Case.objects.count() == 2


def test_a_row_without_a_draft_or_out_of_turn_says_so() -> None:
    bare, early = a_matter("tell_result", 1).lead, a_drafted_filing(2, 0)

    page = press(at_desk("程岳"), "lead", "approve", bare, early)

    assert results(page) == {
        str(bare.pk): ("", ["No draft waits here."]),
        str(early.pk): ("", ["File the case: The opinion of the Head of the enforcement unit is awaited."]),
    }
    assert not Case.objects.exists()


def test_who_agreed_already_is_told_whose_turn_it_is() -> None:
    lead = a_drafted_filing(1, 1)

    page = press(at_desk("顾远"), "lead", "approve", lead)

    why = results(page)[str(lead.pk)][1]
    assert len(why) == 1
    assert why[0].startswith("File the case: approved; to be performed by: ")


def test_a_draft_written_anew_after_the_page_was_opened_is_not_approved() -> None:
    lead = a_drafted_filing(1, 0)
    client = at_desk("顾远")
    entered = sent(look(client, "lead", "approve", lead), "approve")
    draft = Draft.objects.get()
    old = draft.versions.get()
    draft.versions.create(n=2, data=old.data, by=old.by, written_at=old.written_at)

    page = client.post("/desk/lead/many/", entered)

    assert results(page) == {str(lead.pk): ("", ["The draft was written anew since you opened this page."])}
    assert not Opinion.objects.exists()


def test_the_version_of_another_matters_draft_opens_nothing() -> None:
    mine, other = a_drafted_filing(1, 0), a_matter("tell_result", 2).lead
    client = at_desk("顾远")
    version = Draft.objects.get().versions.get()
    mark = f"{other.pk.hex}.{other.seq}.{version.pk}"

    page = client.post("/desk/lead/many/", {"do": "approve", "key": uuid.uuid4().hex, "mark": mark})

    assert results(page) == {str(other.pk): ("", ["No draft waits here."])}
    assert mine.pk != other.pk
    assert not Opinion.objects.exists()


def test_a_reminder_rings_with_whose_turn_it_is_once_a_day() -> None:
    lead, case = a_drafted_filing(1, 0), a_matter("file_case", 2).case
    client = at_desk("程岳")
    Notice.objects.all().delete()

    first = press(client, "lead", "remind", lead)
    press(client, "case", "remind", case)
    again = press(client, "lead", "remind", lead)

    assert results(first) == {str(lead.pk): ("Reminded: 顾远 (Head of the enforcement unit)", [])}
    assert results(again) == {str(lead.pk): ("", ["Was reminded of today already."])}
    assert sorted(one.to.officer.name for one in Notice.objects.filter(matter__startswith="remind:")) == [
        "周承",
        "顾远",
    ]
    assert "程岳 reminds you:" in text(at_desk("顾远").get("/desk/notices/"))


def test_nobody_reminds_himself() -> None:
    case = a_matter("file_case").case

    assert results(press(at_desk(*LEAD), "case", "remind", case)) == {str(case.pk): ("", ["It is your own turn."])}


def test_what_is_not_visible_is_not_among_the_rows() -> None:
    case = a_matter("file_case").case
    client = working_as(a_stranger(Role.UNIT_HEAD))
    mark = f"{case.pk.hex}.{case.seq}.0"

    page = client.post("/desk/case/many/", {"do": "remind", "key": uuid.uuid4().hex, "mark": mark})

    assert page.context["results"] == []
    assert case.enterprise.name not in text(page)


def test_at_most_one_page_of_rows_goes_at_once_and_none_is_too_few() -> None:
    client = at_desk("顾远")
    many = {"do": "remind", "row": [uuid.uuid4().hex for _row in range(26)]}

    assert client.get("/desk/case/many/", many).context["errors"] == [("", "At most 25 rows at once; choose fewer.")]
    assert client.get("/desk/case/many/", {"do": "remind"}).context["errors"] == [
        ("", "No row is chosen; tick at least one in the list.")
    ]


def test_the_list_has_a_named_box_for_each_row() -> None:
    case = a_matter("file_case").case

    page = at_desk("顾远").get("/desk/case/").content.decode()

    assert f'name="row" value="{case.pk.hex}"' in page
    assert re.search(rf'aria-label="Choose: [^"]*{case.enterprise.name}"', page)


def test_single_letters_can_be_switched_off_in_the_account() -> None:
    client = at_desk("顾远")
    assert 'data-keys="off"' not in client.get("/desk/").content.decode()

    client.post("/desk/account/", {"keys": "off"})
    assert 'data-keys="off"' in client.get("/desk/").content.decode()

    client.post("/desk/account/", {"keys": "on"})
    assert 'data-keys="off"' not in client.get("/desk/").content.decode()
