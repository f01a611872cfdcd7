"""Applying to the court: after the demand and the remedies, within three months (A T26, T27; §13; row A17)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cases.closing_facts import paid_or_at_court
from cases.enforcing.models import CourtApplication
from cases.enforcing.mornings import end_stopped_executions, note_lost_rights, open_windows
from cases.enforcing.window import application_faults, window
from cases.models import Case, Payment
from cases.owed import owed
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.models import Document
from tests.cases.payments import at, demanded
from tests.make import a_case, act, fresh, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("years_later")]


@pytest.fixture(scope="module")
def payment(standing: None) -> Payment:
    """Of row A16: served on 2026-11-18, unpaid."""
    case = a_case("SERVED", began_on=date(2026, 10, 12))
    assert case.served_at.date() == date(2026, 11, 18)
    return Payment.objects.get(case=case)


def can_apply(payment: Payment, day: str) -> bool:
    return not application_faults(fresh(payment), at(day))


def applied(payment: Payment, day: str = "2027-07-20") -> CourtApplication:
    return act(CourtApplication(), "apply_for_enforcement", at(day), of=fresh(payment))


def ready(payment: Payment) -> Payment:
    return demanded(payment, "2027-07-05")


# -- row A17


def test_row_a17_from_the_demand_to_the_last_day(payment: Payment) -> None:
    served = ready(payment)

    assert due_of(payment.decision, "litigation") == date(2027, 5, 18)  # A16
    assert due_of(served.about, "demand-wait") == date(2027, 7, 19)
    assert window(served) == (date(2027, 5, 18), date(2027, 8, 18))
    assert [can_apply(served, day) for day in ("2027-07-19", "2027-07-20", "2027-08-18", "2027-08-19")] == [
        False, True, True, False,
    ]  # fmt: skip


def test_the_application_claims_what_is_owed_that_day(payment: Payment) -> None:
    one = applied(ready(payment))

    letter = Document.objects.get(about=one.about, kind="QZ")
    assert (one.state, one.fine, one.surcharge) == ("APPLIED", 300_000, 300_000)
    assert (letter.number[:5], len(letter.data["bundle"])) == ("临环罚申〔", 5)
    assert due_of(one.about, "court-accept") == date(2027, 7, 27)


def test_without_a_demand_nothing_is_asked_of_the_court(payment: Payment) -> None:
    assert wrong(CourtApplication(), "apply_for_enforcement", at("2027-07-20"), of=payment) == ["payment"]


def test_while_the_party_may_sue_nothing_is_asked_of_the_court(payment: Payment) -> None:
    served = demanded(payment, "2026-12-07")  # a demand may come earlier, as a reminder

    assert [can_apply(served, day) for day in ("2026-12-22", "2027-05-18", "2027-05-19")] == [False, False, True]


def test_the_court_is_asked_once_and_again_after_a_withdrawal(payment: Payment) -> None:
    one = applied(ready(payment))
    assert not can_apply(payment, "2027-07-21")

    act(one, "withdraw_application", at("2027-07-22"))

    assert can_apply(payment, "2027-07-23")


def test_what_is_paid_is_not_enforced(payment: Payment) -> None:
    paid = act(ready(payment), "record_payment", at("2027-07-19"))

    assert not can_apply(paid, "2027-07-20")


def test_after_a_deferral_the_window_runs_from_its_end(payment: Payment) -> None:
    asked = act(payment, "request_deferral", at("2026-12-01"))
    deferred = act(asked, "defer", at("2026-12-02"), until="2027-06-30")

    assert window(deferred) == (date(2027, 6, 30), date(2027, 9, 30))


# -- the clock of the right, opened by the days


def test_the_window_opens_by_itself_on_the_day_after_the_remedies(payment: Payment) -> None:
    assert open_windows(at("2027-05-18", 23)) == []

    opened = open_windows(at("2027-05-19", 0))

    assert [one.pk for one in opened] == [payment.pk]
    assert due_of(payment.about, "court-application") == date(2027, 8, 18)
    assert open_windows(at("2027-05-20")) == []


def test_after_its_months_the_right_is_lost_and_the_case_may_be_closed(payment: Payment) -> None:
    open_windows(at("2027-05-19", 0))
    assert note_lost_rights(at("2027-08-18", 23)) == []

    [lost] = note_lost_rights(at("2027-08-19", 0))

    assert (lost.right_lost_on, lost.state, owed(lost, date(2027, 8, 19)).fine) == (date(2027, 8, 19), "DUE", 300_000)
    assert [one.limit for one in open_clocks(lost.about) if one.duty] == ["payment"]
    assert (paid_or_at_court(lost), note_lost_rights(at("2027-08-20")), open_windows(at("2027-08-20"))) == (
        True,
        [],
        [],
    )


def test_a_demand_for_a_part_opens_no_way_to_the_court_for_the_rest(payment: Payment) -> None:
    asked = act(payment, "request_deferral", at("2026-12-01"))
    plan = [{"until": "2026-12-10", "amount": "100000"}, {"until": "2027-06-30", "amount": "200000"}]
    missed = demanded(act(asked, "grant_instalments", at("2026-12-02"), plan=plan), "2026-12-14")
    assert [can_apply(missed, day) for day in ("2027-07-01", "2027-07-19")] == [False, False]

    again = demanded(missed, "2027-07-02")

    assert can_apply(again, "2027-07-19")


def test_the_time_that_an_agreement_gives_opens_the_window_anew(payment: Payment) -> None:
    open_windows(at("2027-05-19", 0))
    plan = [{"until": "2027-06-30", "amount": "300000"}]
    agreed = act(fresh(payment), "agree_execution", at("2027-06-01"), plan=plan)
    assert window(agreed) == (date(2027, 6, 30), date(2027, 9, 30))
    assert open_windows(at("2027-06-30", 12)) == []

    assert [one.pk for one in open_windows(at("2027-07-01", 0))] == [payment.pk]
    broken = act(fresh(payment), "note_breach", at("2027-07-02"))
    assert window(broken) == (date(2027, 7, 2), date(2027, 10, 4))


def test_the_application_does_the_duty(payment: Payment) -> None:
    open_windows(at("2027-05-19", 0))
    applied(ready(fresh(payment)))

    assert [one.limit for one in open_clocks(payment.about) if one.duty] == ["payment"]


# -- what the court does (ACL 56 to 58)


@pytest.fixture(scope="module")
def pending(payment: Payment) -> Any:
    import time_machine

    with time_machine.travel("2031-02-03T10:00:00+08:00", tick=False):
        return applied(ready(payment))


def accepted(pending: CourtApplication, **changes: Any) -> CourtApplication:
    return act(pending, "note_acceptance", at("2027-07-26"), accepted_on="2027-07-26", **changes)


def test_the_ruling_comes_in_seven_working_days(pending: CourtApplication) -> None:
    one = accepted(pending)

    assert (one.state, due_of(one.about, "court-ruling"), due_of(one.about, "court-ruling-doubt")) == (
        "ACCEPTED", date(2027, 8, 4), None,
    )  # fmt: skip


def test_a_doubtful_one_in_thirty_days(pending: CourtApplication) -> None:
    one = accepted(pending, doubtful=True)

    assert (due_of(one.about, "court-ruling"), due_of(one.about, "court-ruling-doubt")) == (None, date(2027, 8, 25))


@pytest.mark.parametrize("refusing", ["note_refusal", "note_denial"])
def test_a_refusal_is_reviewed_on_request_within_fifteen_days(pending: CourtApplication, refusing: str) -> None:
    one = accepted(pending) if refusing == "note_denial" else pending
    refused = act(one, refusing, at("2027-07-28"), received_on="2027-07-28")
    assert due_of(refused.about, "court-refusal-review") == date(2027, 8, 12)

    with still_possible(refused, "ask_review", at("2027-08-12")) as asked:
        assert asked.state == "UNDER_REVIEW"
    assert len(why(refused, "ask_review", at("2027-08-13"))) == 1
    assert len(why(refused, "note_final_refusal", at("2027-08-12"))) == 1


def test_the_higher_court_orders_what_was_refused(pending: CourtApplication) -> None:
    refused = act(pending, "note_refusal", at("2027-07-28"), received_on="2027-07-28")
    asked = act(refused, "ask_review", at("2027-08-02"))

    assert len(why(asked, "note_ordered_enforcement", at("2027-08-09"))) == 1
    assert act(asked, "note_ordered_acceptance", at("2027-08-09")).state == "ACCEPTED"


def test_the_higher_court_orders_the_enforcement_that_was_denied(pending: CourtApplication) -> None:
    denied = act(accepted(pending), "note_denial", at("2027-07-28"), received_on="2027-07-28")
    asked = act(denied, "ask_review", at("2027-08-02"))

    assert act(asked, "note_ordered_enforcement", at("2027-08-09")).state == "GRANTED"


def test_a_refusal_that_nobody_attacks_becomes_final(pending: CourtApplication) -> None:
    refused = act(pending, "note_refusal", at("2027-07-28"), received_on="2027-07-28")

    assert act(refused, "note_final_refusal", at("2027-08-13")).state == "REJECTED"


def granted(pending: CourtApplication) -> CourtApplication:
    return act(accepted(pending), "note_ruling", at("2027-08-04"))


def test_executed_means_collected(pending: CourtApplication) -> None:
    one = granted(pending)
    assert len(why(one, "note_execution", at("2027-09-01"))) == 1

    act(one.payment, "record_payment", at("2027-09-01"))

    assert act(one, "note_execution", at("2027-09-02")).state == "EXECUTED"


def test_a_stopped_execution_is_resumed_within_three_years_or_never(pending: CourtApplication) -> None:
    stopped = act(granted(pending), "note_stop", at("2027-09-01"))
    assert due_of(stopped.about, "execution-stop") == date(2030, 9, 2)  # 2030-09-01 is a Sunday

    with still_possible(stopped, "note_resumption", at("2030-09-02")) as resumed:
        assert resumed.state == "GRANTED"
    assert len(why(stopped, "note_resumption", at("2030-09-03"))) == 1
    assert end_stopped_executions(at("2030-09-02", 23)) == []
    assert [one.state for one in end_stopped_executions(at("2030-09-03", 0))] == ["ENDED"]


def test_an_ended_execution_says_its_ground(pending: CourtApplication) -> None:
    assert act(granted(pending), "note_end", at("2027-09-01")).state == "ENDED"


# -- and the case


def test_the_case_is_closed_once_the_court_accepted(pending: CourtApplication) -> None:
    case = Case.objects.get(pk=pending.case_id)
    act(case.penalty_item, "publish_item", at("2026-11-20"))
    assert (
        len(why(fresh(case), "close", at("2027-07-25"), ground="COURT_ACCEPTED")) == 1
    )  # payment and application are open

    accepted(pending)

    case = fresh(case)
    assert wrong(case, "close", at("2027-07-27"), ground="PERFORMED") == ["ground"]
    assert act(case, "close", at("2027-07-27"), ground="COURT_ACCEPTED").state == "CLOSED"
