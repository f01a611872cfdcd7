"""Sealing and seizure: approval, handing over on the spot (F11), term, testing, release, other ends (§18.2)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils.translation import gettext as _

from cases.measures import guards
from cases.measures.effect import end_what_is_over
from cases.measures.models import Custody, Seizure
from cases.models import Case
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.facts import newest
from foundation.documents.models import Document
from foundation.law import api as law
from foundation.notices.models import Notice
from foundation.outbox.relay import run_once
from tests.made_measures import a_seizure
from tests.make import a_case, a_transfer, a_walk, act, day_after, fresh, said, why, wrong

from .example_a import on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("INVESTIGATING")


@pytest.fixture(scope="module")
def urgent(case: Case) -> Seizure:
    """Row B1: seized at once on 2026-09-16 at 10:00."""
    return act(Seizure(), "seize_at_once", on("2026-09-16"), of=case)


@pytest.fixture(scope="module")
def approved(case: Case) -> Seizure:
    seized = act(Seizure(), "seize_at_once", on("2026-09-16"), of=case)
    return act(seized, "approve_afterwards", on("2026-09-16T15:00"))


def kinds(one: Any) -> list[str]:
    return sorted(Document.objects.filter(about=one.about).values_list("kind", flat=True))


def limits(one: Any) -> dict[str, Any]:
    return {clock.limit: due_of(one.about, clock.limit) for clock in open_clocks(one.about)}


def over(one: Seizure, day: str) -> Seizure:
    """After the system looked for what is over, at that moment."""
    end_what_is_over(on(day))
    run_once()
    return fresh(one)


def last_keeper(one: Seizure) -> str:
    return Custody.objects.filter(item__seizure=one).last().keeper


# -- approval


def test_the_head_approves_before_it_is_carried_out(case: Case) -> None:
    seizure = act(Seizure(), "approve_seizure", of=case)

    assert (seizure.state, seizure.approved_at is not None, kinds(seizure)) == ("APPROVED", True, [])
    assert act(seizure, "seize").state == "IN_FORCE"


def test_a_major_one_is_approved_by_the_heads_together_with_a_record(case: Case) -> None:
    assert wrong(Seizure(), "approve_seizure", of=case, major=True) == ["major"]
    assert why(Seizure(), "approve_collectively", of=case, companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 2}
    ]

    seizure = act(Seizure(), "approve_collectively", of=case)

    assert (seizure.major, kinds(seizure)) == (True, ["JT"])


@pytest.mark.parametrize("ground", ["seizure.exempt-utility", "seizure.exempt-livelihood", "seizure.exempt-safety"])
def test_what_is_exempt_is_no_ground(case: Case, ground: str) -> None:
    assert wrong(Seizure(), "approve_seizure", of=case, ground=ground) == ["ground"]


def test_that_nothing_exempt_stands_against_it_is_confirmed(case: Case) -> None:
    assert wrong(Seizure(), "approve_seizure", of=case, no_exemption=False) == ["no_exemption"]


def test_the_grounds_are_those_of_the_measures_and_rest_on_the_law_of_the_day() -> None:
    shall = [one.code for one in law.rules("seizure_ground", on=date(2026, 9, 1)) if one.body["class"] == "shall"]

    assert shall == ["seizure.evasion", "seizure.emergency", "seizure.serious"]
    assert law.in_force("seizure.evasion", on=date(2026, 8, 14)).basis == ["epl/25", "air-law/30", "mep29/4"]
    assert law.in_force("seizure.evasion", on=date(2026, 8, 15)).basis == ["code/52", "mep29/4"]


def test_before_filing_it_springs_from_the_lead_and_goes_with_the_case_afterwards(standing: None) -> None:
    walk = a_walk("tell_result")
    seizure = act(Seizure(), "approve_collectively", of=fresh(walk.lead))
    assert (seizure.case, Document.objects.get(about=seizure.about).data["case_number"]) == (None, "（尚未立案）")

    walk.to("file_case")

    assert fresh(seizure).case == walk.case


def test_an_approved_one_need_not_be_carried_out(case: Case) -> None:
    given_up = act(act(Seizure(), "approve_seizure", of=case), "give_up")

    assert given_up.state == "NOT_CARRIED_OUT"


# -- F11: on the spot


@pytest.mark.parametrize("missing", ["reasons_told", "rights_told", "handed_over", "findings", "received_by", "items"])
def test_f11_reasons_rights_and_record_at_the_seizure(case: Case, missing: str) -> None:
    seizure = act(Seizure(), "approve_seizure", of=case)

    assert wrong(seizure, "seize", **{missing: [] if missing == "items" else ""}) == [missing]


def test_f11_two_certified_officers_seize(case: Case) -> None:
    seizure = act(Seizure(), "approve_seizure", of=case)

    assert why(seizure, "seize", companions=("何川",))[0].startswith("何川")


def test_decision_inventory_and_record_are_made_on_the_spot(urgent: Seizure) -> None:
    decision = Document.objects.get(about=urgent.about, kind="KYQ")

    number = Document.objects.filter(kind="KYQ", pk__lte=decision.pk).count()
    assert kinds(urgent) == ["CFD", "KYQ", "XC"]
    assert (decision.number, decision.data["term_until"]) == (f"临环扣〔2026〕{number}号", "2026-10-16")
    assert [line["name"] for line in decision.data["items"]] == ["采样管"]
    assert decision.data["basis"][0]["citation"].startswith("《中华人民共和国生态环境法典》第五十二条")


def test_a_sealing_has_documents_of_its_own(case: Case) -> None:
    sealed = act(act(Seizure(), "approve_seizure", of=case, kind="SEAL"), "seize")
    released = act(act(sealed, "extend_seizure"), "release")

    assert kinds(released) == ["CFD", "CFQ", "CFQJ", "CFQY", "XC"]


# -- the term


def test_b1_an_urgent_one_is_approved_within_24_hours_and_lasts_thirty_days(urgent: Seizure) -> None:
    assert due_of(urgent.about, "seizure-report") == on("2026-09-17")
    assert due_of(urgent.about, "seizure-term") == date(2026, 10, 16)


def test_the_heads_hear_of_an_urgent_one_at_once(urgent: Seizure) -> None:
    told = {one.to.officer.name for one in Notice.objects.filter(matter=urgent.about)}

    assert told == {"周承", "程岳", "丁原", "方庭"}


def test_approval_afterwards_ends_the_24_hours(approved: Seizure) -> None:
    assert sorted(limits(approved)) == ["litigation", "seizure-term"]
    assert why(approved, "approve_afterwards") == [said(guards.not_yet_approved)]


def test_what_is_not_approved_afterwards_is_released(urgent: Seizure) -> None:
    refused = act(urgent, "refuse_afterwards", on("2026-09-16T15:00"))

    assert refused.state == "RELEASE_DUE"
    assert act(refused, "release", on("2026-09-16T16:00")).state == "RELEASED"


def test_b12_the_head_extends_once_without_a_roll(approved: Seizure) -> None:
    extended = act(approved, "extend_seizure", on("2026-10-16"))

    assert due_of(approved.about, "seizure-term") == date(2026, 11, 15)  # a Sunday
    assert Document.objects.get(about=approved.about, kind="KYQY").data["term_until"] == "2026-11-15"
    assert len(why(extended, "extend_seizure", on("2026-10-17"))) == 1


def test_the_extension_is_served_in_writing(approved: Seizure) -> None:
    assert why(approved, "serve_extension", on("2026-10-01")) == [said(guards.extension_is_issued)]
    served = act(act(approved, "extend_seizure", on("2026-10-15")), "serve_extension", on("2026-10-16"))

    assert Document.objects.filter(about=served.about, kind="SH").count() == 1


def test_f11_what_the_head_never_approved_is_not_extended(urgent: Seizure) -> None:
    assert why(urgent, "extend_seizure", on("2026-10-01")) == [said(guards.approved)]


def test_f11_after_the_last_day_it_is_not_extended(approved: Seizure) -> None:
    [refusal] = why(approved, "extend_seizure", on("2026-10-17T00:00"))

    assert "2026" in refusal


def test_the_time_of_testing_does_not_count(approved: Seizure) -> None:
    testing = act(approved, "begin_testing", on("2026-09-20"))
    assert why(testing, "extend_seizure", on("2026-09-25")) == [said(guards.not_at_testing)]

    act(testing, "end_testing", on("2026-09-30"))

    assert due_of(approved.about, "seizure-term") == date(2026, 10, 26)  # ten days more


def test_the_party_is_told_of_the_testing_in_writing(approved: Seizure) -> None:
    testing = act(approved, "begin_testing", on("2026-09-20"), expected_days=10)
    notice, slip = newest(testing.about, "JYG"), newest(testing.about, "SH")

    assert (notice.data["days"], notice.data["since"], notice.data["measure"]) == (10, "2026-09-20", "扣押")
    assert (slip.seq, slip.data["document_number"]) == (notice.seq, notice.number)


def test_what_has_run_out_is_not_tested_any_more(approved: Seizure) -> None:
    assert why(approved, "begin_testing", on("2026-10-17")) == [said(guards.term_runs)]


# -- F11: past its term


def test_f11_at_its_end_the_system_moves_it_to_release_and_alerts(approved: Seizure) -> None:
    assert over(approved, "2026-10-16T23:59").state == "IN_FORCE"
    ended = over(approved, "2026-10-18")

    assert (ended.state, ended.state_since) == ("RELEASE_DUE", on("2026-10-17T00:00"))
    assert end_what_is_over(on("2026-10-19")) == []
    urgently = Notice.objects.filter(matter=ended.about, level="overdue", at_once=True)
    assert {one.to.officer.name for one in urgently} == {"周承", "程岳", "丁原", "方庭"}


@pytest.mark.parametrize("name", ["extend_seizure", "begin_testing", "record_request", "hand_to_police"])
def test_f11_nothing_but_the_release_is_left(approved: Seizure, name: str) -> None:
    ended = over(approved, "2026-10-18")

    assert ended.state == "RELEASE_DUE"
    assert why(ended, name, on("2026-10-19")) != []
    assert act(ended, "release", on("2026-10-19")).state == "RELEASED"


def test_while_it_is_tested_the_term_does_not_end(approved: Seizure) -> None:
    act(approved, "begin_testing", on("2026-10-10"))

    assert over(approved, "2026-10-20").state == "IN_FORCE"


def test_an_unreleased_one_stays_an_overdue_duty(approved: Seizure) -> None:
    ended = over(approved, "2026-10-18")

    assert "seizure-term" in limits(ended)
    assert "seizure-term" not in limits(act(ended, "release", on("2026-10-19")))


# -- release


def test_a_request_is_checked_within_five_working_days(approved: Seizure) -> None:
    asked = act(approved, "record_request", on("2026-09-18"))

    assert due_of(asked.about, "seizure-release-check") == date(2026, 9, 24)  # 09-20 is a working Sunday
    assert why(asked, "record_request", on("2026-09-19")) == [said(guards.no_request_open)]
    refused = act(asked, "refuse_request", on("2026-09-21"))
    assert why(refused, "refuse_request", on("2026-09-22")) == [said(guards.request_open)]
    assert "seizure-release-check" not in limits(refused)
    said_to_the_party = newest(refused.about, "BJC").data
    assert (said_to_the_party["requested_on"][:10], said_to_the_party["checked"]) == ("2026-09-18", "尚未改正。")
    served = act(refused, "serve_refusal", on("2026-09-22"))
    assert why(served, "serve_refusal", on("2026-09-23")) == [said(guards.refusal_waits)]


def test_the_release_is_served_within_three_working_days_and_the_things_go_back(approved: Seizure) -> None:
    released = act(approved, "release", on("2026-09-30"))
    assert due_of(released.about, "seizure-release-serve") == date(2026, 10, 10)  # after the National Day week

    returned = act(released, "serve_release", on("2026-10-09"))

    assert (returned.state, kinds(returned)) == ("RETURNED", ["CFD", "KYQ", "KYQJ", "SH", "XC"])
    assert sorted(limits(returned)) == ["litigation"]
    keepers = Custody.objects.filter(item__seizure=returned).values_list("keeper", flat=True)
    assert [keeper.split("（")[0] for keeper in keepers] == ["临禾市生态环境局", returned.enterprise.name]


def test_unclaimed_things_wait_sixty_days(case: Case) -> None:
    """Seized on 08-26, released on 09-01, the notice to claim published on 09-10."""
    seized = act(act(Seizure(), "approve_seizure", on("2026-08-26"), of=case), "seize", on("2026-08-26T15:00"))
    released = act(seized, "release", on("2026-09-01"))
    noticed = act(released, "publish_claim_notice", on("2026-09-10"))
    assert due_of(noticed.about, "seizure-unclaimed") == date(2026, 11, 9)
    assert why(noticed, "dispose_unclaimed", on("2026-11-09T23:00")) == [said(guards.nobody_claimed)]

    disposed = act(noticed, "dispose_unclaimed", on("2026-11-10"))

    assert (disposed.state, last_keeper(disposed)) == ("DISPOSED", "临禾市财政局")


def test_without_a_notice_to_claim_nothing_is_disposed_of(approved: Seizure) -> None:
    released = act(approved, "release", on("2026-09-30"))

    assert why(released, "dispose_unclaimed", on("2026-11-20")) == [said(guards.nobody_claimed)]


def test_the_owner_may_still_claim_after_the_notice(approved: Seizure) -> None:
    noticed = act(act(approved, "release", on("2026-09-30")), "publish_claim_notice", on("2026-10-09"))

    assert act(noticed, "serve_release", on("2026-10-20")).state == "RETURNED"


# -- custody and other ends


def test_every_move_of_an_item_is_a_link_of_its_chain(approved: Seizure) -> None:
    moved = act(approved, "move_items", on("2026-09-18"))
    chain = Custody.objects.filter(item__seizure=moved).values_list("keeper", "place", "why")

    assert list(chain) == [
        ("临禾市生态环境局", "本局物证室，加贴封条", "查封、扣押"), ("检测中心", "检测中心库房", "送检"),
    ]  # fmt: skip


def test_with_a_suspected_crime_the_things_go_to_the_police(standing: None) -> None:
    transfer = a_transfer("CRIMINAL_FILED")
    seizure = a_seizure(of=fresh(transfer.case))
    assert wrong(seizure, "hand_to_police", told="") == ["told"]

    handed = act(seizure, "hand_to_police")

    assert (handed.state, last_keeper(handed)) == ("HANDED_OVER", transfer.police.name)
    assert "seizure-term" not in limits(handed)


def test_without_a_transfer_nothing_goes_to_the_police(approved: Seizure) -> None:
    assert said(guards.crime_was_handed_over) in why(approved, "hand_to_police", on("2026-09-20"))


def test_the_decision_that_confiscates_ends_it(standing: None) -> None:
    case = a_case("DECIDED")
    Case.objects.filter(pk=case.pk).update(other_penalties=[{"type": "CONFISCATE_GOODS", "text": "没收采样管"}])
    seizure = act(Seizure(), "seize_at_once", case.decided_at - timedelta(days=1), of=case.lead)
    act(seizure, "approve_afterwards")

    act(fresh(case), "serve_decision")

    assert fresh(seizure).state == "CONFISCATED"
    assert fresh(seizure).end_reasons == Document.objects.get(about=case.about, kind="CF").number


def test_a_decision_without_confiscation_leaves_it(standing: None) -> None:
    case = a_case("DECIDED")
    seizure = act(Seizure(), "seize_at_once", case.decided_at - timedelta(days=1), of=case.lead)

    act(fresh(case), "serve_decision")

    assert fresh(seizure).state == "IN_FORCE"


def test_a_seizure_in_force_keeps_the_case_open(approved: Seizure) -> None:
    from cases.beside import still_open

    assert approved in still_open(approved.case)
    returned = act(act(approved, "release", on("2026-09-30")), "serve_release", on("2026-10-09"))
    assert returned not in still_open(approved.case)


def test_a_holiday_does_not_lengthen_it(case: Case) -> None:
    seized = act(Seizure(), "seize_at_once", on("2026-09-04"), of=case)

    assert due_of(seized.about, "seizure-term") == date(2026, 10, 4)  # within the National Day week
    assert datetime.date(day_after(seized, "seizure-term")) == date(2026, 10, 5)
