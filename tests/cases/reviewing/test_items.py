"""Each item of the case-file review is answered by rows, with the proof that they hold (REV24; administrative-case §5.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cases.models import Case
from cases.reviewing.file import CaseFile
from cases.reviewing.finding import CHECKS, Standing
from cases.reviewing.items import Item, items
from cases.reviewing.sheets import sheets
from enforcement.models import Inspection
from foundation.documents.facts import newest
from foundation.law import api as law
from tests.cases.holding import certificate_ends
from tests.conftest import NOW
from tests.make import a_case, act, day_after, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
TODAY = NOW.date()
FULFILLED, OPEN, NOT_APPLICABLE = Standing.FULFILLED, Standing.OPEN, Standing.NOT_APPLICABLE


@pytest.fixture(scope="module")
def done(standing: None) -> Case:
    return a_case("INVESTIGATION_DONE")


@pytest.fixture(scope="module")
def noticed(standing: None) -> Case:
    return a_case("PRIOR_NOTICE", fine="600000")


def item(case: Case, code: str, on: date = TODAY) -> Item:
    with translation.override("en"):
        return next(one for one in items(CaseFile(case, on)) if one.code == f"review.{code}")


def said(case: Case, code: str, on: date = TODAY) -> tuple[Standing, list[str]]:
    found = item(case, code, on)
    return found.standing, [one.text for one in found.proofs]


def heard(case: Case) -> Any:
    return day_after(case, "defence") + timedelta(hours=9)


def test_every_defect_has_its_items_and_every_item_that_rows_can_answer_is_answered_by_them() -> None:
    rules = law.rules("review_item", on=TODAY)

    assert {one.body["defect"] for one in rules} == {f"F{number}" for number in range(1, 12)}
    assert {one.code for one in rules if one.body["by"] == "DATA"} == set(CHECKS)


def test_f1_names_both_officers_with_their_certificates(done: Case) -> None:
    assert said(done, "F1.officers") == (
        FULFILLED, ["周承, certificate 示例执法990100001", "林溪, certificate 示例执法990100002"],
    )  # fmt: skip
    certificate_ends("林溪", date(2026, 8, 20))  # between the inspection and the beginning of the investigation
    assert said(done, "F1.officers") == (
        OPEN, ["周承, certificate 示例执法990100001", "林溪, certificate 示例执法990100002, valid until Aug. 20, 2026"],
    )  # fmt: skip


def test_f1_says_which_head_approved_and_when(done: Case) -> None:
    assert said(done, "F1.signatory") == (FULFILLED, ["程岳 (Head of the agency · 临禾市生态环境局), Aug. 24, 2026"])


def test_f2_a_document_with_another_name_is_shown_until_the_reason_is_told(done: Case) -> None:
    assert said(done, "F2.name") == (FULFILLED, ["临禾恒暖热电有限公司 in every document"])
    done.enterprise.name = "临禾恒暖热电集团有限公司"
    assert item(done, "F2.name").standing is OPEN
    done.name_departure = "2026年9月更名"
    assert said(done, "F2.name")[1][-1] == "2026年9月更名"
    done.enterprise.refresh_from_db()
    done.name_departure = ""


def test_what_only_a_person_can_judge_is_open_until_the_review_is_passed(done: Case) -> None:
    assert said(done, "F2.subject") == (OPEN, ["To be judged by the reviewer: “The party is the right one”."])
    assert said(act(done, "pass_review"), "F2.subject")[0] is FULFILLED
    returned = act(act(done, "pass_review"), "return_for_investigation")
    assert said(returned, "F2.subject")[0] is OPEN


def test_f3_sampling_is_proved_by_its_record_and_the_mark_of_the_report(done: Case) -> None:
    standing, proofs = said(done, "F3.sampling")

    assert standing is FULFILLED
    assert [proofs[0][:18], proofs[1][-18:]] == ["Notice of sampling", ", CMA 239901000011"]


def test_f4_the_law_of_the_right_date_and_the_range(done: Case) -> None:
    assert said(done, "F4.date")[1] == [
        "Conduct of Aug. 17, 2026. The same rule was in force on the day of the conduct and of the decision."
    ]
    assert said(done, "F4.range") == (
        FULFILLED,
        ["Fine of 300,000.00 yuan", "Range of the law: 100,000–1,000,000 yuan"],
    )
    done.proposed_fine = 99_999
    assert item(done, "F4.range").standing is OPEN
    done.refresh_from_db(fields=["proposed_fine"])


def test_f5_before_the_notice_is_due_nothing_is_open(done: Case) -> None:
    assert (said(done, "F5.notice"), said(done, "F5.term")) == ((NOT_APPLICABLE, ["Not due yet."]),) * 2


def test_f5_tells_when_the_notice_was_served_and_when_the_term_ended(noticed: Case) -> None:
    assert said(noticed, "F5.notice")[1][0].endswith("served on Sept. 14, 2026 15:00")
    assert said(noticed, "F5.term", date(2026, 9, 20))[0] is OPEN
    assert said(noticed, "F5.term", date(2026, 9, 21)) == (
        FULFILLED, ["From Sept. 14, 2026 until Sept. 20, 2026, counted in working days"],
    )  # fmt: skip


def test_f5_a_waiver_is_shown_with_its_day(noticed: Case) -> None:
    assert said(act(noticed, "record_waiver"), "F5.term")[1] == [
        "Waived in writing on Sept. 14, 2026: 李敏于当日书面放弃"
    ]


def test_f5_an_untold_result_is_open(noticed: Case) -> None:
    standing, proofs = said(noticed, "F5.result")
    assert (standing, len(proofs)) == (FULFILLED, 1)


def test_f6_a_defence_is_shown_with_its_answer(noticed: Case) -> None:
    assert said(noticed, "F6.defence") == (NOT_APPLICABLE, ["The party made no statement."])
    assert said(act(noticed, "record_statement"), "F6.defence") == (
        FULFILLED,
        ["Heard on Sept. 14, 2026; answer: 不予采纳"],
    )


def test_f7_and_f8_are_open_where_the_sum_asks_for_them_until_they_are_held(noticed: Case) -> None:
    assert (said(noticed, "F7.discussion"), said(noticed, "F8.passed")) == ((OPEN, []), (OPEN, []))
    reviewed = act(noticed, "review_legally", heard(noticed))
    assert said(reviewed, "F8.passed") == (FULFILLED, ["Legal review opinion Sept. 21, 2026"])
    discussed = act(reviewed, "discuss_collectively")
    assert said(discussed, "F7.vote") == (FULFILLED, ["Voted: 方庭、程岳、丁原"])
    assert said(act(discussed, "record_statement"), "F7.repeated")[0] is OPEN


def test_f8_new_evidence_after_the_review_is_named(noticed: Case) -> None:
    reviewed = act(noticed, "review_legally", heard(noticed))
    assert said(reviewed, "F8.evidence") == (FULFILLED, ["Reviewed on Sept. 21, 2026 09:00"])

    act(Inspection.objects.get(lead=noticed.lead), "take_sample", heard(noticed) + timedelta(hours=1))

    assert said(reviewed, "F8.evidence") == (OPEN, ["Reviewed on Sept. 21, 2026 09:00", "样品"])


def test_f9_the_last_day_and_who_reviewed(noticed: Case) -> None:
    assert said(noticed, "F9.time-bar") == (FULFILLED, ["Filed on Aug. 24, 2026; possible until Aug. 17, 2028"])
    assert said(noticed, "F9.reviewer") == (FULFILLED, ["Reviewed by 沈宜; investigated by 周承、林溪"])


@pytest.mark.parametrize("code", ["F10.daily", "F11.seizure"])
def test_where_no_measure_was_taken_its_item_does_not_apply(noticed: Case, code: str) -> None:
    assert item(noticed, code).standing is NOT_APPLICABLE


def test_a_document_of_the_file_says_all_that_its_sheet_asks_for(noticed: Case) -> None:
    with translation.override("en"):
        found = {one.code: one for one in sheets(CaseFile(noticed, TODAY))}

    assert {code: one.standing for code, one in found.items() if one.standing is not NOT_APPLICABLE} == dict.fromkeys(
        ("LA", "XC", "ZG", "GZ", "SH"), FULFILLED
    )
    assert found["LA"].proofs[0].text.endswith("Aug. 24, 2026: all 9 mandatory fields")


def test_the_review_opinion_prints_each_item_with_its_proof(done: Case) -> None:
    printed = newest(act(done, "pass_review").about, "SC").data["checked"]

    findings = {one["item"]: one["finding"] for one in printed}
    assert findings["F4 违反和处罚条款已列明"].startswith("符合：《中华人民共和国生态环境法典》第一千一百零七条")
    assert "F2 处罚对象正确" not in findings  # ticked by the reviewer, said above


def ask(count: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as seen:
        count()
    return sum("law_load" not in one["sql"] for one in seen)  # the law looks once a second whether it was loaded anew


def test_the_number_of_queries_does_not_grow_with_the_file(noticed: Case) -> None:
    def whole() -> Any:
        file = CaseFile(Case.objects.get(pk=noticed.pk), TODAY)
        return items(file), sheets(file)

    ask(whole)
    few = ask(whole)
    inspection = Inspection.objects.get(lead=noticed.lead)
    for hours in (1, 2, 3):
        act(fresh(inspection), "take_sample", heard(noticed) + timedelta(hours=hours))

    assert ask(whole) == few
