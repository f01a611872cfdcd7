"""A case from before the move is born into its state, with clocks from the given dates and its debts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from blacklist.models import PenaltyItem
from cases.acts.taking_over import has_debts
from cases.models import Case, Payment
from cases.moving_in.run import look
from enforcement.models import Lead
from foundation.clocks.models import Clock
from foundation.clocks.queries import due_of, has_run_out
from foundation.documents.models import Document
from foundation.documents.render import pending
from foundation.ledger.chain import verify
from foundation.ledger.models import Entry
from foundation.subjects.models import Enterprise
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from tests.cases.moving_in.ledgers import ADMIN, FILED, SERVED, book, by, fill, taken, the_case, uploaded
from tests.make import act

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


OF_NEW = {name: FILED[name] for name in ("address", "legal_representative")}


def running(obj: Any) -> dict[str, date]:
    return {one.limit: one.due_on for one in Clock.objects.unended().filter(about=obj.about)}


def test_a_served_case_stands_where_it_stood_and_is_marked_for_ever() -> None:
    taken(book(SERVED))

    case = the_case()
    assert (case.state, case.fine, case.debts) == ("SERVED", 200000, ["evidence_summary", "discretion"][:1])
    assert Entry.objects.get(about=case.about).act == "take_over"
    assert (case.began_on, case.served_at.date()) == (date(2025, 9, 8), date(2025, 11, 5))  # midnight in Shanghai
    assert verify() is None


def test_a_running_case_has_its_clock_from_the_day_of_its_filing() -> None:
    taken(book(FILED))

    case = the_case(FILED["number"])
    assert running(case) == {"decision": date(2027, 1, 11)}  # 90 days after 2026-10-12 end on a Sunday: 2027-01-10


def test_what_the_guards_ask_of_history_they_read_from_the_given_dates() -> None:
    noticed = {
        **FILED,
        "state": "PRIOR_NOTICE",
        "noticed_on": "2026-11-02",
        "proposed_fine": "30000",
        "evidence_summary": "证据",
    }
    taken(book(noticed))

    case = the_case(FILED["number"])
    assert case.noticed_at is not None
    assert has_run_out(case.about, "defence", timezone.now())
    assert act(case, "review_legally", timezone.now()).state == "LEGAL_REVIEW"


def test_the_term_of_the_notice_still_runs_where_it_has_not_run_out() -> None:
    noticed = {
        **FILED,
        "state": "PRIOR_NOTICE",
        "noticed_on": "2026-11-20",
        "proposed_fine": "30000",
        "evidence_summary": "证据",
    }
    taken(book(noticed))

    assert running(the_case(FILED["number"]))["defence"] >= date(2026, 11, 25)


def test_what_was_owed_is_owed_here_from_the_day_of_service() -> None:
    taken(
        book(
            {
                **SERVED,
                "served_on": "2026-11-16",
                "decided_on": "2026-11-12",
                "paid": "50000",
                "paid_on": "2026-11-18",
                "published_on": "",
            }
        )
    )

    payment = Payment.objects.get(case=the_case())
    assert (payment.state, payment.paid, due_of(payment.about, "payment")) == ("DUE", 50000, date(2026, 12, 1))


def test_what_was_paid_is_paid() -> None:
    taken(book(SERVED))

    payment = Payment.objects.get(case=the_case())
    assert (payment.state, payment.paid) == ("PERFORMED", 200000)


def test_what_was_published_before_the_move_is_not_published_again_and_does_not_hold_up_the_closing() -> None:
    taken(book(SERVED))

    case = the_case()
    assert not PenaltyItem.objects.filter(case=case).exists()
    assert act(case, "close", timezone.now()).state == "CLOSED"


def test_papers_keep_their_old_numbers_and_are_never_printed_here() -> None:
    papers = (
        {
            "case": SERVED["number"],
            "kind": "GZ",
            "number": "旧环罚告〔2025〕9号",
            "on": "2025-10-13",
            "sha256": "a" * 64,
        },
    )
    taken(book(SERVED, papers=papers))

    found = Document.objects.filter(about=the_case().about).exclude(kind="LA").order_by("kind")
    assert [(one.kind, one.number, one.registered) for one in found] == [
        ("CF", "旧环罚〔2025〕11号", True), ("GZ", "旧环罚告〔2025〕9号", True),
    ]  # fmt: skip
    assert not pending().filter(about=the_case().about).exists()
    assert verify() is None


def test_the_same_ledger_again_adds_nothing() -> None:
    content = book(SERVED, FILED)
    taken(content)
    before = (Case.objects.count(), Lead.objects.count(), Enterprise.objects.count(), Document.objects.count())

    again = taken(content)

    assert (Case.objects.count(), Lead.objects.count(), Enterprise.objects.count(), Document.objects.count()) == before
    assert (again.totals["taken"], again.totals["known"], again.totals["refused"]) == (0, 2, 0)


def test_a_row_begun_and_not_ended_is_gone_on_with() -> None:
    movein = uploaded(book(SERVED))
    row = look(movein, by()).rows[0][0]
    perform(Lead(), "take_over", by=by(), occurred_at=timezone.now(), data=row.lead_data(), expected_seq=0, key="k")

    taken(book(SERVED))

    assert (Lead.objects.filter(taken_over=SERVED["number"]).count(), the_case().lead.taken_over) == (
        1,
        SERVED["number"],
    )


def test_a_case_that_is_known_with_something_else_is_refused() -> None:
    taken(book(SERVED))

    done = taken(book({**SERVED, "fine": "100"}))

    assert (done.totals["refused"], the_case().fine) == (1, 200000)
    assert done.refused[0]["row"] == 2


def test_the_sums_agree_at_the_end() -> None:
    done = taken(
        book(
            SERVED,
            {**SERVED, "number": "旧2", "fine": "300000", "paid": "", "paid_on": ""},
            {**SERVED, "number": "旧3", "state": "X"},
        )
    )

    totals = done.totals
    assert (totals["given"], totals["taken"], totals["refused"]) == (3, 2, 1)
    assert (totals["fines_given"], totals["fines_on_file"], totals["fines_refused"]) == (
        "700000",
        "500000.00",
        "200000",
    )


def test_an_enterprise_that_does_not_exist_yet_comes_with_its_case_or_its_sheet() -> None:
    company = {
        "uscc": "91990100MABQY00145",
        "party": "青云新型建材有限公司",
        "region": "990102",
        "industry": "3021",
        **OF_NEW,
    }
    taken(book(FILED, companies=(company,)))

    assert Enterprise.objects.get(uscc="91990100MABQY00145").industry == "3021"
    assert the_case(FILED["number"]).enterprise.name == "青云新型建材有限公司"


@pytest.mark.parametrize("who", ["周承", "韩涛"])
def test_only_the_head_or_the_administrator_of_the_agency_admits(who: str) -> None:
    movein = uploaded(book(SERVED), ADMIN)

    with pytest.raises(Refused):
        perform(
            movein, "admit_ledger", by=by(who), occurred_at=timezone.now(), data={"looked": True}, expected_seq=1, key="x"
        )  # fmt: skip


def test_the_administrator_takes_over_what_he_will_not_see() -> None:
    taken(book(SERVED), ADMIN)

    assert the_case().state == "SERVED"
    assert not Case.objects.visible_to(by(ADMIN)).exists()


def test_a_debt_is_filled_from_the_file_and_sets_its_clock_running() -> None:
    taken(book({**SERVED, "served_on": "", "published_on": "", "paid": "", "paid_on": ""}))
    case = the_case()
    assert case.debts == ["evidence_summary", "served_on"]
    assert "recon-apply" not in running(case)

    filled = fill(case, field="served_on", value="2026-11-16")

    assert (filled.debts, filled.in_debt) == (["evidence_summary"], True)
    assert running(filled)["recon-apply"] == date(2027, 1, 15)


@pytest.mark.parametrize("value", ["gestern", "2030-01-01", "2025-10-01", "2025-13-01"])
def test_a_debt_takes_no_value_that_cannot_be(value: str) -> None:
    taken(book({**SERVED, "served_on": "", "published_on": "", "paid": "", "paid_on": ""}))

    with pytest.raises(Refused) as caught:
        fill(the_case(), field="served_on", value=value)
    assert list(caught.value.fields) == ["value"]


def test_only_what_is_missing_can_be_entered() -> None:
    taken(book(SERVED))
    with pytest.raises(Refused) as caught:
        fill(the_case(), field="fine", value="1")
    assert list(caught.value.fields) == ["field"]
    paid_up = fill(the_case(), field="evidence_summary", value="监测报告一份。")
    with pytest.raises(Refused) as caught:
        fill(paid_up, field="evidence_summary", value="x")
    assert caught.value.reasons == [str(has_debts.otherwise)]


def test_the_number_of_a_decision_comes_after_its_day_and_lets_it_be_published() -> None:
    taken(book({**SERVED, "decided_on": "", "decision_number": "", "published_on": ""}))
    with pytest.raises(Refused) as caught:
        fill(the_case(), field="decision_number", value="旧环罚〔2025〕11号")
    assert list(caught.value.fields) == ["field"]

    fill(fill(the_case(), field="decided_on", value="2025-11-03"), field="decision_number", value="旧环罚〔2025〕11号")

    assert PenaltyItem.objects.get(case=the_case()).number == "旧环罚〔2025〕11号"


def test_the_decision_not_yet_published_gets_its_item() -> None:
    taken(book({**SERVED, "published_on": ""}))

    item = PenaltyItem.objects.get(case=the_case())
    assert (item.number, item.state) == ("旧环罚〔2025〕11号", "PREPARED")


def test_days_count_from_the_law_even_when_they_lie_far_back() -> None:
    taken(
        book(
            {
                **FILED,
                "filed_on": "2026-03-02",
                "discovered_on": "2026-02-27",
                "conduct_from": "2026-02-20",
                "conduct_to": "2026-02-20",
            }
        )
    )

    assert running(the_case(FILED["number"]))["decision"] < timezone.localdate() - timedelta(100)


@pytest.mark.parametrize("state", ["TERMINATED", "WITHDRAWN", "TRANSFERRED_ADMIN"])
def test_a_case_that_ended_before_its_decision_is_taken_over_without_clocks(state: str) -> None:
    taken(book({**FILED, "state": state, "facts": "超标排放。"}))

    case = the_case(FILED["number"])
    assert (case.state, case.debts, running(case)) == (state, [], {})


def test_what_ended_before_its_decision_has_none() -> None:
    found = look(uploaded(book({**FILED, "state": "TERMINATED", "decided_on": "2026-11-02"})), by(ADMIN))

    assert [(one.column, found.counts["wrong"]) for one in found.faults] == [("决定日期", 1)]


def test_a_confiscation_comes_with_the_ledger() -> None:
    taken(book({**SERVED, "confiscation": "12000.50"}))

    assert the_case().confiscation == Decimal("12000.50")
