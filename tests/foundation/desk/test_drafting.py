"""The route of a draft on the desk: written, returned, rewritten, approved, performed exactly as approved."""

from __future__ import annotations

import pytest

from cases.models import Case
from demo.people import posting
from foundation.workflow.models import Draft, DraftVersion
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, press, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def filing(**changed: str) -> dict[str, str]:
    return {
        "handler": str(posting(*LEAD).pk), "cause": "涉嫌超标排放案", "violation": "V02", "party_role": "role.DISCHARGER", "conduct_from": "2026-11-02",
        "conduct_to": "2026-11-02", "facts": "超标", "departure": "表述从简", "articles": "生态环境法典第一千一百零七条", "reasons": "符合立案条件", **changed,
    }  # fmt: skip


def test_a_case_is_born_through_its_route() -> None:
    lead = a_matter("tell_result").lead
    url = f"/desk/case/new/file_case/?from={lead.about}"

    draft = press(at_desk(*LEAD), url, **filing())["Location"]
    assert at_desk("顾远").post(draft, {"verdict": "AGREE"}).status_code == 302
    page = at_desk("程岳").get(url)
    assert page.context["mode"] == "approved"
    assert ("Cause", "涉嫌超标排放案") in page.context["approved"]

    done = press(at_desk("程岳"), url)

    case = Case.objects.get(lead=lead)
    assert done["Location"] == f"/desk/case/{case.pk}/?done=1"
    assert (case.cause, case.state) == ("涉嫌超标排放案", "FILED")
    assert Draft.objects.get().used_seq == 1


def test_the_decider_performs_what_was_approved_whatever_the_page_sends() -> None:
    lead = a_matter("tell_result").lead
    url = f"/desk/case/new/file_case/?from={lead.about}"
    draft = press(at_desk(*LEAD), url, **filing())["Location"]
    at_desk("顾远").post(draft, {"verdict": "AGREE"})

    press(at_desk("程岳"), url, **filing(cause="别的案由"))

    assert Case.objects.get(lead=lead).cause == "涉嫌超标排放案"


def test_a_returned_draft_keeps_its_versions_and_shows_what_changed() -> None:
    lead = a_matter("tell_result").lead
    url = f"/desk/case/new/file_case/?from={lead.about}"
    draft = press(at_desk(*LEAD), url, **filing())["Location"]

    at_desk("顾远").post(draft, {"verdict": "RETURN", "remarks": "案由不完整"})
    press(at_desk(*LEAD), url, **filing(cause="涉嫌超过大气污染物排放标准排放案"))

    newest, oldest = at_desk("顾远").get(draft).context["versions"]
    assert [one for one in newest.lines if one[2]] == [("Cause", "涉嫌超过大气污染物排放标准排放案", "涉嫌超标排放案")]
    assert [(one.by, one.agreed, one.remarks) for one in oldest.opinions] == [("顾远", False, "案由不完整")]


def test_a_return_without_remarks_is_refused() -> None:
    lead = a_matter("tell_result").lead
    draft = press(at_desk(*LEAD), f"/desk/case/new/file_case/?from={lead.about}", **filing())["Location"]

    page = at_desk("顾远").post(draft, {"verdict": "RETURN", "remarks": ""})

    assert (page.status_code, page.context["errors"]) == (422, [("id_remarks", "Remarks: Say what is to be changed.")])


def test_nobody_gives_an_opinion_out_of_turn() -> None:
    lead = a_matter("tell_result").lead
    draft = press(at_desk(*LEAD), f"/desk/case/new/file_case/?from={lead.about}", **filing())["Location"]

    answers = {who: at_desk(*who).post(draft, {"verdict": "AGREE"}).status_code for who in (LEAD, ("程岳",), ("沈宜",))}

    assert set(answers.values()) == {422}


def test_an_incomplete_draft_is_not_sent_on_its_way() -> None:
    lead = a_matter("tell_result").lead

    page = press(
        at_desk(*LEAD), f"/desk/case/new/file_case/?from={lead.about}", **filing(cause="", conduct_to="2026-11-01")
    )

    assert page.status_code == 422
    assert {anchor for anchor, _message in page.context["errors"]} == {"id_cause", "id_conduct_to"}
    assert not DraftVersion.objects.exists()


def test_a_draft_with_the_reviewers_cannot_be_rewritten() -> None:
    lead = a_matter("tell_result").lead
    url = f"/desk/case/new/file_case/?from={lead.about}"
    draft = press(at_desk(*LEAD), url, **filing())["Location"]
    at_desk("顾远").post(draft, {"verdict": "AGREE"})

    page = at_desk(*LEAD).get(url)

    assert "The draft was approved and waits to be performed." in text(page)
    assert "seq" not in page.content.decode().split("act-form")[1]
