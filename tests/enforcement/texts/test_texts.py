"""Texts of an agency with blanks: kept by its unit heads and case leads, offered on the forms, never performed unfilled."""

from __future__ import annotations

from typing import Any

import pytest

from demo.people import posting
from demo.texts import FINDINGS, TEXTS, make_texts
from enforcement.texts.models import FindingText
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.workflow.blanks import blanks, fault
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, hidden, text, working_as
from tests.make import refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
PAGE = "/desk/texts/"
NEW = {"name": "超标", "field": FINDINGS, "violation": "V02", "text": "＿排放口＿超标。"}


def a_text(**changes: Any) -> FindingText:
    assert at_desk("顾远").post(PAGE, {**NEW, **changes}).status_code == 302
    return FindingText.objects.latest("pk")


def elsewhere(role: Role = Role.UNIT_HEAD) -> Posting:
    """An officer of the superior agency."""
    officer = Officer.objects.create(username="away", name="外人")
    agency = Agency.objects.get(name="示例省生态环境厅")
    return Posting.objects.create(officer=officer, agency=agency, role=role, valid_from="2025-01-01")


def test_a_blank_has_the_label_between_its_low_lines() -> None:
    assert list(blanks("＿排放口＿浓度为＿＿实测值＿＿，＿＿毫克")) == ["排放口", "实测值", ""]


def test_a_text_that_still_holds_a_blank_is_refused_naming_the_blank() -> None:
    lead = a_matter("register").lead

    said = refusal(lead, "accept_for_check", note="＿排放口＿排放浓度为＿实测值＿。").fields

    assert said == {"note": [fault("＿排放口＿、＿实测值＿")]}


def test_unit_heads_and_case_leads_keep_them_nobody_else_finds_the_page() -> None:
    assert [at_desk(*who).get(PAGE).status_code for who in [("顾远",), LEAD, ("林溪", Role.INSPECTOR), ("程岳",)]] == [
        200, 200, 404, 404,
    ]  # fmt: skip


def test_a_text_is_added_changed_as_a_new_version_and_retired_never_deleted() -> None:
    first = a_text()
    at_desk(*LEAD).post(f"{PAGE}{first.pk}/", {**NEW, "text": "＿排放口＿持续超标。"})
    second = FindingText.objects.get(replaces=first)
    assert [one.text for one in FindingText.objects.in_use()] == ["＿排放口＿持续超标。"]

    at_desk("顾远").post(f"{PAGE}{second.pk}/", {"retire": "1"})

    assert (FindingText.objects.count(), FindingText.objects.in_use().count()) == (2, 0)
    assert at_desk("顾远").get(f"{PAGE}{second.pk}/").status_code == 404


def test_another_agency_neither_sees_nor_changes_them() -> None:
    one, away = a_text(), working_as(elsewhere())

    assert "超标" not in text(away.get(PAGE)).split("Add a text")[0]
    assert away.get(f"{PAGE}{one.pk}/").status_code == 404
    assert away.post(f"{PAGE}{one.pk}/", {"retire": "1"}).status_code == 404


def test_a_text_for_no_field_is_refused_at_that_field() -> None:
    answer = at_desk("顾远").post(PAGE, {**NEW, "field": "case.nothing"})

    assert answer.status_code == 422
    assert [place for place, _words in answer.context["errors"]] == ["id_field"]


def test_without_script_the_server_inserts_the_chosen_text_and_performs_nothing() -> None:
    make_texts()
    lead = a_matter("accept").lead
    url = f"/desk/inspection/new/record_inspection/?from={lead.about}"
    client = at_desk(*LEAD)
    page = client.get(url)
    chosen = FindingText.objects.get(name=TEXTS[0][0])
    marks = {name: hidden(page, name) for name in ("seq", "key")}

    answer = client.post(
        url,
        {**marks, "insert": "findings", "insert-findings": str(chosen.pk), "findings": "现场查明：", "weather": "晴"},
    )

    assert answer.status_code == 200
    form = {line.bound.name: line for line in answer.context["lines"]}
    assert form["findings"].bound.value() == f"现场查明：\n{chosen.text}"
    assert (form["weather"].bound.value(), [line.errors for line in form.values() if line.errors]) == ("晴", [])
    assert not lead.inspections.exists()


def test_only_the_field_that_a_text_is_for_offers_it_and_only_in_its_agency() -> None:
    make_texts()
    url = f"/desk/inspection/new/record_inspection/?from={a_matter('accept').lead.about}"

    lines = at_desk(*LEAD).get(url).context["lines"]

    assert {line.bound.name: len(line.texts) for line in lines if line.texts} == {"findings": 3}
    assert posting(*LEAD).agency == FindingText.objects.first().agency


def test_the_demos_texts_are_made_once() -> None:
    make_texts()
    make_texts()

    assert FindingText.objects.count() == len(TEXTS) == 3
