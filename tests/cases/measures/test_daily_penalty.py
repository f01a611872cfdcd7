"""The daily consecutive penalty: what it rests on (F10), how its days are counted, who looks at it (§18.4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cases import paying_guards
from cases.beside import still_open
from cases.hearing.models import Hearing
from cases.measures import guards
from cases.measures.models import DailyPenalty
from cases.models import Case, CorrectionOrder, Payment
from foundation.agencies.models import Role
from foundation.clocks.queries import due_of
from foundation.documents.models import Document
from foundation.workflow.perform import perform
from tests.cases.holding import also
from tests.examples.base import LEAD
from tests.made_measures import TO_DECISION, a_daily_penalty, walked
from tests.make import a_case, act, by, day_after, fresh, later, refusal, said, still_possible, why, wrong

from .example_a import ExampleA, decided, filed, on, ordered, ordered_again, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def a(standing: None) -> ExampleA:
    """Refused on 09-16, ordered again on 09-21, decided and served; the second re-inspection is still to come."""
    return decided(ordered_again(refused(filed(ordered()))))


@pytest.fixture(scope="module")
def noticed(standing: None) -> DailyPenalty:
    story = decided(ordered_again(refused(filed(ordered()))))
    return walked(proposed(story), TO_DECISION[:2])


def proposed(a: ExampleA, day: str = "2026-10-22", **changes: Any) -> DailyPenalty:
    return act(DailyPenalty(), "propose_daily_penalty", on(day), of=fresh(a.case), **changes)


def faults(case: Case, at: datetime | None = None, **changes: Any) -> dict[str, list[str]]:
    caught = refusal(DailyPenalty(), "propose_daily_penalty", at, of=case, **changes)
    return {name: [str(one) for one in texts] for name, texts in caught.fields.items()}


# -- F10


def test_f10_without_an_order_to_correct_there_is_none(standing: None) -> None:
    assert wrong(DailyPenalty(), "propose_daily_penalty", of=a_case("SERVED")) == ["order"]


def test_f10_an_order_that_was_obeyed_carries_none(standing: None) -> None:
    case = a_case("SERVED")
    corrected = CorrectionOrder.objects.get(lead=case.lead)

    assert wrong(DailyPenalty(), "propose_daily_penalty", of=case, order=corrected.pk.hex) == ["order"]


def test_f10_without_a_re_inspection_in_time_there_is_none(standing: None) -> None:
    late = decided(refused(filed(ordered()), day="2026-10-08"))
    assert due_of(late.order.about, "reinspection") == date(2026, 9, 30)

    [(field, [text])] = faults(late.case, on("2026-10-22")).items()

    assert (field, "F10" in text) == ("order", True)


def test_f10_before_the_original_decision_there_is_none(standing: None) -> None:
    undecided = refused(filed(ordered()))

    assert wrong(DailyPenalty(), "propose_daily_penalty", on("2026-09-20"), of=fresh(undecided.case)) == ["case"]


def test_f10_it_is_not_decided_before_the_original_was_served(standing: None) -> None:
    story = ordered_again(refused(filed(ordered())))
    story.case = act(fresh(story.case), "decide", on("2026-10-09"))
    ready = walked(proposed(story, "2026-10-10"), TO_DECISION[:4])
    late = day_after(ready, "defence") + timedelta(hours=9)
    assert said(guards.original_was_served) in why(ready, "decide", late)

    act(story.case, "serve_decision", late - timedelta(hours=1))

    assert act(ready, "decide", late).state == "DECIDED"


def test_f10_a_revoked_original_carries_none(noticed: DailyPenalty) -> None:
    reviewed = walked(noticed, TO_DECISION[2:4])
    Case.objects.filter(pk=noticed.case_id).update(overlay="REVOKED")

    assert said(guards.original_stands) in why(
        fresh(reviewed), "decide", day_after(noticed, "defence") + timedelta(hours=9)
    )


@pytest.mark.parametrize("violation", ["V05", "V06", "V18", "V49"])
def test_f10_conduct_that_the_law_does_not_fine_daily(a: ExampleA, violation: str) -> None:
    Case.objects.filter(pk=a.case.pk).update(violation=violation)

    assert list(faults(a.case, on("2026-10-22"))) == ["case"]


def test_older_conduct_is_measured_by_the_law_of_its_day(a: ExampleA) -> None:
    """Construction dust: daily under the Air Law (art. 123), under the Code only as an unlawful discharge."""
    Case.objects.filter(pk=a.case.pk).update(violation="V38", conduct_from="2026-08-10", conduct_to="2026-08-14")
    assert proposed(a).days == 16


def test_where_only_a_discharge_is_fined_daily_that_is_confirmed(a: ExampleA) -> None:
    Case.objects.filter(pk=a.case.pk).update(violation="V38")
    assert list(faults(a.case, on("2026-10-22"))) == ["discharge"]

    assert proposed(a, discharge=True).days == 16


def test_an_order_of_another_case_carries_none(a: ExampleA, standing: None) -> None:
    stranger = a_case("SERVED")

    assert list(faults(stranger, order=a.order.pk.hex)) == ["order"]


# -- the days


def test_the_days_run_from_the_day_after_the_service_through_the_finding(noticed: DailyPenalty) -> None:
    assert (noticed.first_day, noticed.last_day, noticed.days) == (date(2026, 9, 1), date(2026, 9, 16), 16)


def test_the_amount_is_the_original_fine_as_stated_times_the_days(noticed: DailyPenalty) -> None:
    assert (noticed.daily_fine, noticed.fine) == (Decimal(300_000), Decimal(4_800_000))


def test_obstruction_counts_like_continued_discharge(standing: None) -> None:
    story = decided(refused(filed(ordered()), name="find_obstruction"))

    assert proposed(story).days == 16


def test_a_second_refused_re_inspection_accumulates(standing: None) -> None:
    """09-01 to 09-16, and 09-22 to 10-15: 16 + 24."""
    story = ordered_again(refused(filed(ordered())))
    story.second = act(story.second, "find_refusal", on("2026-10-15"))

    penalty = proposed(decided(story), order=story.second.pk.hex)

    assert (penalty.days, penalty.last_day, penalty.fine) == (40, date(2026, 10, 15), Decimal(12_000_000))


def test_nobody_is_fined_twice_for_the_same_days(standing: None) -> None:
    story = ordered_again(refused(filed(ordered())))
    story.second = act(story.second, "find_refusal", on("2026-10-15"))
    story = decided(story)
    assert proposed(story, order=story.order.pk.hex).days == 16

    assert list(faults(story.case, on("2026-10-23"), order=story.order.pk.hex)) == ["order"]
    rest = proposed(story, order=story.second.pk.hex)

    assert (rest.days, rest.first_day) == (24, date(2026, 9, 22))


def test_a_dropped_proposal_leaves_its_days_free(a: ExampleA) -> None:
    act(proposed(a), "drop", on("2026-10-23"))

    assert proposed(a, "2026-10-26").days == 16


def test_measures_that_ended_the_discharge_stop_the_count(a: ExampleA) -> None:
    stopped = proposed(a, stopped_on="2026-09-10")

    assert (stopped.days, stopped.last_day) == (10, date(2026, 9, 10))


@pytest.mark.parametrize("day", ["2026-08-31", "2026-09-17"])
def test_the_count_stops_within_the_days(a: ExampleA, day: str) -> None:
    assert list(faults(a.case, on("2026-10-22"), stopped_on=day)) == ["stopped_on"]


# -- who looks at it


def test_it_has_a_notice_a_legal_review_and_a_discussion_of_its_own(noticed: DailyPenalty) -> None:
    at = day_after(noticed, "defence") + timedelta(hours=9)
    assert why(noticed, "decide", at) == [said(guards.legal_review_passed), said(guards.discussed)]
    reviewed = act(noticed, "review_legally", at - timedelta(hours=5))
    assert why(reviewed, "decide", at) == [said(guards.discussed)]
    discussed = act(reviewed, "discuss_collectively", at - timedelta(hours=3))

    with still_possible(discussed, "decide", at) as made:
        assert made.state == "DECIDED"


def test_a_review_that_disagrees_stops_it(noticed: DailyPenalty) -> None:
    refused_by_law = act(noticed, "review_legally", result="DISAGREE")

    assert why(refused_by_law, "discuss_collectively") == [said(guards.legal_review_passed)]


def test_after_a_later_statement_it_is_discussed_again(noticed: DailyPenalty) -> None:
    discussed = walked(noticed, TO_DECISION[2:4])
    stated = act(discussed, "record_statement")
    at = day_after(noticed, "defence") + timedelta(hours=9)
    assert why(stated, "decide", at) == [said(guards.discussed_after_the_last_word)]

    assert act(act(stated, "discuss_collectively"), "decide", at).state == "DECIDED"


def test_a_written_waiver_ends_the_wait(noticed: DailyPenalty) -> None:
    waived = act(walked(noticed, TO_DECISION[2:4]), "record_waiver")

    assert act(waived, "decide").state == "DECIDED"


def test_the_heads_decide_together(noticed: DailyPenalty) -> None:
    ready = walked(noticed, TO_DECISION[2:4])

    assert why(ready, "decide", day_after(noticed, "defence") + timedelta(hours=9), companions=()) != []


@pytest.mark.parametrize(
    ("name", "role"), [("review_legally", Role.LEGAL_REVIEWER), ("discuss_collectively", Role.AGENCY_HEAD)]
)
def test_who_re_inspected_does_not_review_or_discuss_it(noticed: DailyPenalty, name: str, role: Role) -> None:
    investigator = also("林溪", role)
    ready = act(noticed, "review_legally") if name == "discuss_collectively" else noticed

    assert why(ready, name, who=investigator) == [said(guards.not_an_investigator)]


def test_below_the_sum_the_party_has_no_right_to_a_hearing(a: ExampleA) -> None:
    Case.objects.filter(pk=a.case.pk).update(fine=Decimal(10_000))

    assert due_of(walked(proposed(a), TO_DECISION[:2]).about, "hearing-request") is None


def test_a_hearing_that_was_asked_for_is_awaited(noticed: DailyPenalty) -> None:
    ready, at = walked(noticed, TO_DECISION[2:4]), day_after(noticed, "defence") + timedelta(hours=9)
    data = {"case": noticed.case_id.hex, "of": noticed.about, "applicant": "李敏", "request": "对计罚日数有异议。"}

    asked = perform(
        Hearing(),
        "request_hearing",
        by=by(LEAD),
        occurred_at=on("2026-10-26"),
        data=data,
        expected_seq=0,
        key="h",
        late_reason="补录",
    ).obj

    assert said(guards.hearing_is_over) in why(ready, "decide", at)
    act(asked, "withdraw_request", on("2026-10-27"))
    assert act(ready, "decide", at).state == "DECIDED"


def test_a_daily_penalty_under_way_keeps_the_case_open(noticed: DailyPenalty) -> None:
    assert noticed in still_open(noticed.case)
    assert act(noticed, "drop") not in still_open(noticed.case)


def test_a_small_story_from_any_case(standing: None) -> None:
    assert a_daily_penalty("SERVED").served_at is not None


# -- when the original decision falls or is lowered (T30)


@pytest.fixture(scope="module")
def owed_daily(standing: None) -> DailyPenalty:
    return walked(proposed(decided(ordered_again(refused(filed(ordered()))))), TO_DECISION)


def changed(daily: DailyPenalty, effect: str, **more: Any) -> DailyPenalty:
    act(fresh(daily.case), "change_decision", later(daily), effect=effect, **more)
    return fresh(daily)


def test_a_lowered_original_lowers_a_daily_penalty_when_the_head_has_decided_so(owed_daily: DailyPenalty) -> None:
    duty, half = Payment.objects.get(decision=owed_daily.about), owed_daily.daily_fine / 2
    waiting = changed(owed_daily, "VARIED", fine=str(half))
    assert (waiting.state, waiting.revised_fine, waiting.fine) == ("TO_REVISE", half * waiting.days, owed_daily.fine)
    assert waiting in still_open(fresh(waiting.case))
    assert said(paying_guards.decision_stands) in why(fresh(duty), "issue_demand", later(waiting))

    revised = act(act(waiting, "revise"), "serve_change")

    assert (revised.state, revised.fine, fresh(duty).fine) == ("REVISED", half * revised.days, half * revised.days)
    paper = Document.objects.get(about=revised.about, kind="BGF").data
    assert Decimal(paper["amount"]) == half * revised.days
    assert revised not in still_open(fresh(revised.case))


def test_a_revoked_original_takes_the_daily_penalty_with_it(owed_daily: DailyPenalty) -> None:
    waiting = changed(owed_daily, "REVOKED", fine="")

    revised = act(waiting, "revise")

    assert (revised.fine, Payment.objects.get(decision=revised.about).state) == (0, "FALLEN")
    assert Document.objects.filter(about=revised.about, kind="CXF").count() == 1


def test_an_undecided_one_follows_by_itself(standing: None) -> None:
    noticed = a_daily_penalty("NOTICED")
    half = noticed.daily_fine / 2
    lowered = changed(noticed, "VARIED", fine=str(half))
    assert (lowered.state, lowered.fine) == ("NOTICED", half * lowered.days)

    assert changed(lowered, "REVOKED", fine="").state == "DROPPED"
