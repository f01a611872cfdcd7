"""Merging and splitting (并案、分案; §15): same party, before the decision, and the earliest filing goes on counting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cases import fatal, guards, joining
from cases.beside import still_open
from cases.exhibits import evidence_in
from cases.kin import case_of, leads_of
from cases.models import Case
from cases.procedure.models import Recusal
from cases.queries import abouts_of, investigators
from demo.people import posting
from foundation.clocks.models import Recount
from foundation.clocks.queries import due_of, latest_of
from foundation.documents.models import Document
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord
from tests.examples import EXAMPLES
from tests.examples.base import LEAD, SECOND
from tests.make import (
    BEGAN,
    a_case,
    a_company,
    a_transfer,
    act,
    by,
    day_after,
    fresh,
    later,
    said,
    still_possible,
    why,
    wrong,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
LAST_DAYS = (date(2026, 11, 30), date(2026, 11, 23))  # of the second and the first filing, 90 days on, off Sundays


@pytest.fixture(scope="module")
def kept(standing: None) -> tuple[Case, Case]:
    """Two cases of one party: the first was filed a week before the second."""
    company = a_company()
    first = a_case("INVESTIGATING", enterprise=company)
    return first, a_case("INVESTIGATING", enterprise=company, began_on=BEGAN + timedelta(7))


@pytest.fixture
def first(kept: tuple[Case, Case]) -> Case:
    return fresh(kept[0])


@pytest.fixture
def second(kept: tuple[Case, Case]) -> Case:
    return fresh(kept[1])


def merged(absorbed: Case, into: Case) -> tuple[Case, Case]:
    """Both as they stand after the merger."""
    done = act(absorbed, "merge_into", into=into.pk.hex)
    return done, fresh(into)


def when(*cases: Case) -> Any:
    return max(later(one) for one in cases)


def filed_on(case: Case) -> date:
    return timezone.localdate(case.born_at)


# -- merging


def test_the_absorbed_case_ends_in_the_surviving_one(first: Case, second: Case) -> None:
    absorbed, into = merged(second, first)

    assert (absorbed.state, absorbed.merged_into, into.state) == ("MERGED", first, "INVESTIGATING")
    assert latest_of(absorbed.about, "decision").ended_at is not None


def test_a_case_filed_earlier_takes_its_clock_along_and_both_dates_are_kept(first: Case, second: Case) -> None:
    before, own = due_of(second.about, "decision"), due_of(first.about, "decision")

    _absorbed, into = merged(first, second)

    assert (before, own) == LAST_DAYS
    assert due_of(into.about, "decision") == own
    moved = Recount.objects.get(clock=latest_of(into.about, "decision"))
    assert (moved.why, moved.before_on, moved.after_on) == (Recount.Why.MERGER, before, own)
    in_the_ledger = ActRecord.objects.get(about=into.about, act="take_in").after["recounted"]
    assert in_the_ledger == {
        "because": first.about, "from": filed_on(first).isoformat(), "before": before.isoformat(), "after": own.isoformat(),
    }  # fmt: skip


def test_a_case_filed_later_moves_nothing(first: Case, second: Case) -> None:
    before = due_of(first.about, "decision")

    _absorbed, into = merged(second, first)

    assert (due_of(into.about, "decision"), into.recounted) == (before, {})


def test_the_earliest_filing_goes_through_two_mergers(first: Case, second: Case) -> None:
    third = a_case("FILED", enterprise=first.enterprise, began_on=BEGAN + timedelta(14))
    _absorbed, into = merged(first, second)
    _absorbed, last = merged(into, third)

    assert due_of(last.about, "decision") == LAST_DAYS[1]
    assert leads_of(last) == [third.lead, second.lead, first.lead]


def test_facts_evidence_and_investigators_of_both_count_for_the_surviving_case(first: Case, second: Case) -> None:
    alone, who = evidence_in(first), investigators(first)
    theirs = evidence_in(second)

    _absorbed, into = merged(second, first)

    assert evidence_in(into) == [*alone, *theirs]
    assert investigators(into) == who | investigators(second)
    assert {second.about, second.lead.about} <= set(abouts_of(into))


def test_what_stands_open_beside_the_absorbed_case_holds_the_closing_up(first: Case, second: Case) -> None:
    order = second.orders.get()
    _absorbed, into = merged(second, first)

    assert order in still_open(into)


def test_who_was_recused_from_the_absorbed_case_is_barred_from_the_surviving_one(first: Case, second: Case) -> None:
    recusal = act(Recusal(), "request_recusal", of=second, officer=posting(SECOND[0]).pk)
    act(recusal, "grant_recusal")
    _absorbed, into = merged(fresh(second), first)

    assert into.recused == {posting(SECOND[0]).officer_id}


def test_the_form_names_both_numbers(first: Case, second: Case) -> None:
    absorbed, _into = merged(first, second)

    data = Document.objects.get(about=absorbed.about, kind="BAS").data
    numbers = [Document.objects.get(about=one.about, kind="LA").number for one in (first, second)]
    assert [data["case_number"], data["into_number"]] == numbers
    assert data["counted_from"] == filed_on(first).isoformat()
    assert len(data["opinions"]) == 3


def test_another_party_is_never_merged(first: Case) -> None:
    strange = a_case("FILED")

    assert wrong(first, "merge_into", into=strange.pk.hex) == ["into"]


def test_a_case_is_not_merged_into_itself(first: Case) -> None:
    assert wrong(first, "merge_into", into=first.pk.hex) == ["into"]


def test_a_surviving_case_beyond_its_investigation_is_returned_first(first: Case, second: Case) -> None:
    done = act(first, "finish_investigation")
    assert wrong(second, "merge_into", when(done, second), into=done.pk.hex) == ["into"]

    back = act(done, "return_for_investigation")
    with still_possible(second, "merge_into", when(back, second), into=back.pk.hex):
        pass


def test_after_the_decision_nothing_is_merged(standing: None) -> None:
    decided = a_case("DECIDED", began_on=date(2026, 8, 17))
    a_case("FILED", enterprise=decided.enterprise)

    assert len(why(decided, "merge_into")) == 1


def test_with_criminal_justice_nothing_is_merged(first: Case, second: Case) -> None:
    a_transfer("DELIVERED", case=second)
    with_the_police = fresh(second)

    assert why(with_the_police, "merge_into", into=first.pk.hex) == [
        said(guards.not_with_criminal_justice), said(guards.transfer_is_over),
    ]  # fmt: skip
    assert wrong(first, "merge_into", when(with_the_police, first), into=second.pk.hex) == ["into"]


def test_an_open_request_for_recusal_holds_the_merger_up(first: Case, second: Case) -> None:
    act(Recusal(), "request_recusal", of=second, officer=posting(SECOND[0]).pk)

    assert why(second, "merge_into", into=first.pk.hex) == [said(fatal.recusal_is_answered)]
    assert wrong(first, "merge_into", into=second.pk.hex) == ["into"]


def test_a_drafted_decision_holds_the_merger_up(standing: None) -> None:
    noticed = a_case("PRIOR_NOTICE")
    into = a_case("FILED", enterprise=noticed.enterprise)
    at = day_after(noticed, "defence")
    decide = acts_of(Case)["decide"]
    drafts.write(noticed, decide, data=EXAMPLES["cases.case"]["decide"].facts(noticed, at), by=by(LEAD), at=at)

    assert why(noticed, "merge_into", at + timedelta(hours=2), into=into.pk.hex) == [
        said(joining.no_decision_is_drafted)
    ]


def test_a_notified_case_is_merged_and_its_term_ends(standing: None) -> None:
    noticed = a_case("PRIOR_NOTICE")
    into = a_case("INVESTIGATING", enterprise=noticed.enterprise)

    absorbed, _into = merged(noticed, into)

    assert absorbed.state == "MERGED"
    assert latest_of(absorbed.about, "defence").ended_at is not None


def test_no_report_before_the_merger_was_taken_note_of(first: Case, second: Case) -> None:
    Case.objects.filter(pk=second.pk).update(merged_into=first.pk)

    assert why(first, "finish_investigation") == [said(joining.is_taken_note_of)]


# -- splitting


def split(case: Case, **more: Any) -> Case:
    return act(Case(), "separate_case", later(case), of=case, **more)


def test_a_case_is_born_from_a_case_and_keeps_its_filing_day(second: Case) -> None:
    child = split(second)

    assert (child.state, child.split_from, child.lead, child.enterprise) == (
        "FILED",
        second,
        second.lead,
        second.enterprise,
    )
    assert due_of(child.about, "decision") == due_of(second.about, "decision") == LAST_DAYS[0]
    assert fresh(second).facts == "DA001排放口超标排放。"


def test_after_a_merger_the_kept_filing_day_goes_to_the_case_split_off(first: Case, second: Case) -> None:
    _absorbed, into = merged(first, second)
    child = split(into)

    assert due_of(child.about, "decision") == LAST_DAYS[1]
    assert leads_of(child) == [second.lead, first.lead]


def test_its_evidence_and_investigators_are_those_of_the_first_case(second: Case) -> None:
    child = split(second)

    assert evidence_in(child) == evidence_in(second)
    assert investigators(child) == investigators(second)


def test_its_form_names_both_numbers_and_the_report_goes_on_under_its_own(second: Case) -> None:
    child = split(second)
    form = Document.objects.get(about=child.about, kind="FAS")

    assert form.data["from_number"] == Document.objects.get(about=second.about, kind="LA").number
    begun = act(child, "begin_investigation")
    act(begun, "finish_investigation")
    report = Document.objects.get(about=child.about, kind="DB")
    assert report.data["case_number"] == form.number
    assert report.data["violated"] == form.data["suspected"]


@pytest.mark.parametrize("at", ["CASE_REVIEW", "DECIDED"])
def test_nothing_is_split_off_once_the_investigation_was_reported(standing: None, at: str) -> None:
    case = a_case(at)

    assert wrong(Case(), "separate_case", later(case), of=case) == ["case"]


def test_nothing_is_split_off_while_a_request_for_recusal_is_open(second: Case) -> None:
    act(Recusal(), "request_recusal", of=second, officer=posting(SECOND[0]).pk)

    assert wrong(Case(), "separate_case", later(second), of=second) == ["case"]


def test_a_new_order_on_the_lead_belongs_to_the_case_that_stands(second: Case) -> None:
    child = split(second)
    assert case_of(second.lead) == second

    merged(fresh(second), child)
    assert case_of(second.lead) == child
