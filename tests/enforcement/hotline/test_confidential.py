"""Who reported is sealed (Code 145): no page, list, sheet, search, paper, notice, log, ledger or kept text gives it away."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from cases.models import Case
from demo.telling import as_posting, at
from enforcement.hotline import guards
from enforcement.hotline.models import HotlineReport, Reporter
from enforcement.hotline.opening import forget_unused
from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.desk.models import Kept
from foundation.documents.models import Document
from foundation.documents.render import make_pending
from foundation.ledger.models import AccessLog
from tests.examples.hotline import RECEIVER, WHO
from tests.foundation.desk.desks import at_desk, press, text
from tests.make import a_company, act, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
SECRETS = [*WHO.values()]
NEW = "/desk/hotlinereport/new/take_in_report/"
TYPED = {f"sealed-reporter-{part}": value for part, value in WHO.items()}


@pytest.fixture
def report() -> HotlineReport:
    return act(HotlineReport(), "take_in_report", at("2026-11-19 10:00"))


def rows_of(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        return repr(cursor.fetchall())


def leaks() -> set[tuple[str, str]]:
    """Every table of the installation in which a part of the identity stands in clear."""
    tables = connection.introspection.table_names()
    return {(table, secret) for table in tables for secret in SECRETS if secret in rows_of(table)}


def entered(report: HotlineReport | None = None) -> dict[str, Any]:
    return {
        "channel": "PHONE", "received_at": "2026-11-20T09:00", "category": "IND", "title": "夜间黑烟", "facts": "连续三夜排放黑烟。",
        "place": "工业大道6号", "region": "990102", "accused": "热电厂", "enterprise": "", **TYPED,
    }  # fmt: skip


def desk() -> Client:
    return at_desk("顾远", Role.UNIT_HEAD)


def test_what_is_typed_on_the_desk_is_cipher_text_in_every_table() -> None:
    press(desk(), NEW, **entered())

    reporter = HotlineReport.objects.get().reporter
    assert {part: getattr(reporter, part) for part in WHO} == WHO
    assert leaks() == set()


def test_a_form_with_a_fault_comes_back_without_the_identity_and_seals_it_once() -> None:
    answer = press(desk(), NEW, **{**entered(), "title": ""})

    assert answer.status_code == 422
    assert [one for one in SECRETS if one in answer.content.decode()] == []
    (sealed,) = Reporter.objects.all()
    assert f'name="reporter" value="{sealed.pk}"' in answer.content.decode()
    assert leaks() == set()
    later = {**{name: value for name, value in entered().items() if name not in TYPED}, "reporter": str(sealed.pk)}
    press(desk(), NEW, **later)
    assert HotlineReport.objects.get().reporter == sealed


def test_the_form_that_keeps_itself_keeps_nothing_of_it() -> None:
    desk().post(f"{NEW}?keep=1", entered())

    assert sorted(name for name in Kept.objects.get().data if "reporter" in name) == []
    assert leaks() == set()


def test_no_text_of_the_report_names_the_reporter(report: HotlineReport) -> None:
    fields = ["facts", "title", "place", "accused"]
    found = {field: wrong(HotlineReport(), "take_in_report", **{field: f"据{WHO['name']}反映"}) for field in fields}

    assert found == {field: [field] for field in fields}
    assert wrong(report, "accept_report", told=f"致电{WHO['phone']}") == ["told"]


def test_who_may_not_know_gets_no_answer_to_a_guess() -> None:
    """The officers of the matter write the answer: whether a guess is right must not be told by a refusal."""
    report = act(act(HotlineReport(), "take_in_report"), "accept_report")
    act(act(Lead.objects.get(origin=report.about), "accept_for_check"), "refuse_filing")

    assert act(report, "finish_report", who=("周承", Role.CASE_LEAD), answer=f"致{WHO['name']}").state == "FINISHED"


def pages(report: HotlineReport, lead: Lead, case: Case) -> list[str]:
    own = [f"/desk/{kind}/{one.pk}/" for kind, one in (("hotlinereport", report), ("lead", lead), ("case", case))]
    return [
        *own, f"{own[0]}record/1/", f"{own[0]}record/2/", f"{own[0]}accept_report/", f"{own[0]}reporter/", f"{own[1]}record/1/",
        "/desk/hotlinereport/", "/desk/notices/", "/desk/", f"/desk/search/?q={WHO['name']}", f"/desk/hotlinereport/?q={WHO['phone']}",
        f"/desk/hotlinereport/{report.pk}/no-such-act/",
    ]  # fmt: skip


def test_neither_case_nor_lead_nor_report_nor_list_nor_search_shows_it(report: HotlineReport) -> None:
    report = act(report, "accept_report")
    lead = act(
        act(Lead.objects.get(origin=report.about), "name_enterprise", enterprise=a_company().pk), "accept_for_check"
    )
    case = act(Case(), "file_case", of=lead)

    for client in (at_desk("周承", Role.CASE_LEAD), desk(), at_desk("方庭")):
        shown = {
            url: client.get(url).content.decode().replace(f'value="{WHO["name"]}"', "")
            for url in pages(report, lead, case)
        }
        told = {(url, one) for url, page in shown.items() for one in SECRETS if one in page and "?q=" not in url}
        assert told == set()
    found = desk().get(f"/desk/hotlinereport/?q={WHO['phone']}")
    assert report.title not in text(found)
    book = load_workbook(io.BytesIO(desk().get("/desk/hotlinereport/sheet/").getvalue()))
    cells = "".join(str(cell.value) for sheet in book for row in sheet.rows for cell in row)
    assert report.title in cells
    assert [one for one in SECRETS if one in cells] == []
    make_pending()
    file = at_desk("周承", Role.CASE_LEAD).get(f"/desk/case-file/{case.about}/zip/").getvalue()
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        held = [*packed.namelist(), *(packed.read(name).decode(errors="ignore") for name in packed.namelist())]
    assert [one for one in SECRETS if one in "".join(held)] == []
    assert leaks() == set()  # nor do the data of any paper


def test_the_letter_that_forwards_it_says_nothing_of_the_reporter(report: HotlineReport) -> None:
    act(report, "forward_report")
    make_pending()

    data = str(Document.objects.get(about=report.about).data)
    assert [one for one in SECRETS if one in data] == []
    assert leaks() == set()


def opened(client: Client, report: HotlineReport, reason: str = "回访核实线索") -> Any:
    return client.post(f"/desk/hotlinereport/{report.pk}/reporter/", {"reason": reason})


def test_the_receiver_opens_it_with_a_reason_that_the_access_log_keeps(report: HotlineReport) -> None:
    assert opened(desk(), report, "").status_code == 422
    answer = opened(desk(), report)

    assert [one for one in SECRETS if one not in text(answer)] == []
    assert "no-store" in answer["Cache-Control"]
    (row,) = AccessLog.objects.filter(what="open-reporter")
    by = as_posting(RECEIVER)
    assert (row.about, row.by, row.reasons) == (report.about, f"officer:{by.officer_id}@{by.pk}", ["回访核实线索"])


@pytest.mark.parametrize("who", [("周承", Role.CASE_LEAD), ("程岳", Role.AGENCY_HEAD), ("方庭", Role.PRINCIPAL_HEAD)])
def test_nobody_else_opens_it_and_the_attempt_is_logged(report: HotlineReport, who: tuple[str, Role]) -> None:
    answer = opened(at_desk(*who), report)

    assert (answer.status_code, [one for one in SECRETS if one in answer.content.decode()]) == (403, [])
    assert AccessLog.objects.filter(what="open-reporter-refused", about=report.about).count() == 1


def test_the_heads_leave_opens_it_to_one_officer_until_its_day(report: HotlineReport) -> None:
    officer = as_posting(("林溪", Role.INSPECTOR))
    act(report, "give_leave", until=(timezone.localdate() + timedelta(1)).isoformat())

    assert opened(at_desk("林溪", Role.INSPECTOR), report).status_code == 200
    report = fresh(report)
    days = {
        n: guards.may_open(report, type("By", (), {"posting": officer})(), timezone.now() + timedelta(n))
        for n in (0, 1, 2)
    }
    assert days == {0: True, 1: True, 2: False}
    assert wrong(report, "give_leave", officer=as_posting("程岳").pk) == ["officer"]  # not to oneself


def test_only_who_may_open_it_speaks_to_the_reporter(report: HotlineReport) -> None:
    assert why(report, "accept_report", who=("周承", Role.CASE_LEAD)) == [said(guards.speaks_to_the_reporter)]
    anonymous = act(HotlineReport(), "take_in_report", reporter=None)
    assert act(anonymous, "accept_report", who=("周承", Role.CASE_LEAD), told="").state == "ACCEPTED"


def test_retaliation_is_told_to_the_heads_without_a_name(report: HotlineReport) -> None:
    from foundation.notices.models import Notice

    act(report, "record_retaliation")

    told = {one.to.officer.name for one in Notice.objects.filter(matter=report.about)}
    assert told == {"程岳", "方庭", "丁原"}
    assert leaks() == set()


def test_the_same_person_is_known_again_by_the_blind_index_alone(report: HotlineReport) -> None:
    second = act(HotlineReport(), "take_in_report", title="又有黑烟")

    assert second.title in text(opened(desk(), report))
    assert Reporter.objects.filter(phone_index=report.reporter.phone_index).count() == 2


def test_what_was_sealed_and_never_sent_is_deleted_and_a_reports_own_stays(report: HotlineReport) -> None:
    desk().post(NEW, {**entered(), "title": ""})

    assert (forget_unused(timezone.now() + timedelta(1)), Reporter.objects.get()) == (1, report.reporter)


def test_no_other_room_reads_the_compartment() -> None:
    fields = {
        field.name
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.related_model is Reporter
    }

    assert fields == {"reporter"}
