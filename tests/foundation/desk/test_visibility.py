"""Nobody finds at the desk what he may not see."""

from __future__ import annotations

import uuid

import pytest

from cases.judicial.models import Transfer
from cases.models import Case
from demo.telling import Teller, at
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.documents.models import Document
from foundation.documents.render import make_pending
from foundation.ledger.models import AccessLog
from foundation.workflow.models import Draft
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text, working_as

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def a_stranger(role: Role = Role.CASE_LEAD, agency: str = "临禾市城市管理局") -> Posting:
    """An officer of another authority, in the same role."""
    officer = Officer.objects.create(username=f"stranger-{uuid.uuid4().hex[:6]}", name="外人")
    return Posting.objects.create(
        officer=officer, agency=Agency.objects.get(name=agency), role=role, valid_from="2025-01-01"
    )


def a_transfer(case: Case, *, delivered: bool) -> Transfer:
    """A transfer of the case, with or without its delivery to the police."""
    teller = Teller(lambda line: None)
    agencies = {name: Agency.objects.get(name=name).pk for name in ("临禾市公安局", "临禾市人民检察院")}
    transfer = teller.do(Transfer(), "report_crime", LEAD, at("2026-11-16 10:00"), {
        "case": case.pk.hex, "police": agencies["临禾市公安局"], "supervisor": agencies["临禾市人民检察院"],
        "threshold": "K7", "charge": "污染环境罪", "facts": case.facts, "main_basis": "刑法第三百三十八条",
        "suspects": "某人", "people": [], "contact": "周承",
    }, companions=[("林溪", Role.INSPECTOR)])  # fmt: skip
    if not delivered:
        return transfer
    transfer = teller.do(transfer, "approve_transfer", "方庭", at("2026-11-16 15:00"), {"opinion": "同意移送"})
    materials = [{"title": "移送书", "copies": "1", "form": "原件"}]
    handed = {"materials": materials, "received_by": "高岩", "copy_to_procuratorate": True}
    return teller.do(transfer, "deliver", LEAD, at("2026-11-17 09:00"), handed)


def test_a_foreign_object_is_not_there_on_any_of_its_addresses() -> None:
    walk = a_matter("file_case")
    client = working_as(a_stranger())
    addresses = [
        f"/desk/{name}/{obj.pk}/{rest}"
        for name, obj in (("case", walk.case), ("lead", walk.lead), ("inspection", walk.inspection))
        for rest in ("", "take-back/", "record/1/", "correct_record/", "begin_investigation/", "accept_for_check/")
    ]

    assert {client.get(url).status_code for url in addresses} == {404}


def test_lists_and_search_of_another_authority_are_empty_of_it() -> None:
    walk = a_matter("file_case")
    client = working_as(a_stranger())
    name = walk.matter.enterprise.name

    pages = [f"/desk/{kind}/?q={name}" for kind in ("lead", "case", "inspection")] + [f"/desk/search/?q={name}"]

    assert [url for url in pages if f">{name}" in client.get(url).content.decode()] == []
    assert name in text(at_desk("周承", Role.CASE_LEAD).get(f"/desk/search/?q={name}"))


def test_a_birth_cannot_spring_from_a_foreign_object() -> None:
    lead = a_matter("accept").lead

    assert working_as(a_stranger()).get(f"/desk/case/new/file_case/?from={lead.about}").status_code == 404


def test_a_foreign_document_and_a_foreign_draft_are_not_there() -> None:
    walk = a_matter("issue_notice")
    client = working_as(a_stranger())
    documents = [f"/desk/document/{one.pk}/" for one in Document.objects.filter(about=walk.case.about)]
    drafts = [f"/desk/draft/{one.pk}/" for one in Draft.objects.all()]

    assert documents
    assert drafts
    assert {client.get(url).status_code for url in documents + drafts} == {404}


def test_the_authority_above_sees_the_case_below() -> None:
    case = a_matter("file_case").case

    assert at_desk("韩涛").get(f"/desk/case/{case.pk}/").status_code == 200


def test_the_police_see_a_transfer_once_it_was_delivered_and_nothing_else_of_the_case() -> None:
    walk = a_matter("investigate")
    transfer = a_transfer(walk.case, delivered=True)
    client = at_desk("高岩")

    page = client.get(f"/desk/transfer/{transfer.pk}/")

    assert page.status_code == 200
    assert "Accept the transfer" in text(page)
    assert client.get(f"/desk/case/{walk.case.pk}/").status_code == 404
    assert client.get(f"/desk/transfer/{transfer.pk}/record/1/").status_code == 404
    assert "Opinions" not in text(page)
    assert [one.act for one in page.context["moments"]] == ["deliver"]


def test_the_documents_of_inner_acts_are_not_sent_along() -> None:
    transfer = a_transfer(a_matter("investigate").case, delivered=True)
    make_pending()
    documents = {one.kind: f"/desk/document/{one.pk}/" for one in Document.objects.filter(about=transfer.about)}

    answers = {kind: at_desk("高岩").get(url).status_code for kind, url in documents.items()}

    assert answers == {"YSB": 404, "YSP": 404, "YSX": 200, "YQD": 200}
    assert {at_desk(*LEAD).get(url).status_code for url in documents.values()} == {200}


def test_the_police_do_not_see_a_transfer_before_its_delivery() -> None:
    transfer = a_transfer(a_matter("investigate").case, delivered=False)

    assert at_desk("高岩").get(f"/desk/transfer/{transfer.pk}/").status_code == 404


def test_a_look_at_a_transfer_goes_into_the_access_log_and_a_look_at_a_lead_does_not() -> None:
    walk = a_matter("investigate")
    transfer = a_transfer(walk.case, delivered=True)
    client = at_desk("高岩")
    before = AccessLog.objects.count()

    client.get(f"/desk/transfer/{transfer.pk}/")
    at_desk("周承", Role.CASE_LEAD).get(f"/desk/lead/{walk.lead.pk}/")

    looks = AccessLog.objects.order_by("pk")[before:]
    assert [(one.about, one.what) for one in looks] == [(transfer.about, "look")]


@pytest.mark.parametrize("who", ["管理员", "审计员", "安全员"])
def test_who_runs_or_watches_the_installation_sees_no_matter(who: str) -> None:
    case = a_matter("file_case").case

    assert at_desk(who).get(f"/desk/case/{case.pk}/").status_code == 404


def test_each_menu_names_only_what_the_role_works_with() -> None:
    expected = {
        "高岩": {"transfer", "handover"}, "苏眉": {"penaltyitem", "listing", "restriction", "handover"}, "毛竹": {"case", "handover", "numbers", "scans"},
        "审计员": {"ledger", "access-log", "deputyship", "numbers"}, "管理员": {"agencies", "officers", "postings", "deputyship", "movein", "seriesstart"},
    }  # fmt: skip

    assert {who: _menu(who) for who in expected} == expected


def _menu(who: str) -> set[str]:
    page = at_desk(who).get("/desk/")
    return {one.name for one in page.context["menu"]} - {"inbox", "law"}
