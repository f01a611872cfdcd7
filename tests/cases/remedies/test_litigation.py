"""Litigation: first instance, appeal, second instance, effect (§14; ALL 45, 81, 85, 88)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import time_machine

from cases.enforcing.window import application_faults, window
from cases.models import Case, Payment
from cases.remedies.models import Remedy
from cases.remedies.mornings import each_step
from foundation.clocks.queries import due_of, open_clocks
from tests.cases.payments import at, demanded
from tests.make import a_case, act, fresh, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("years_later")]


@pytest.fixture(scope="module")
def suit(standing: None) -> Remedy:
    """Brought on 2027-03-01, accepted that week, the copy received on 2027-03-08."""
    case = a_case("SERVED", began_on=date(2026, 10, 12))
    with time_machine.travel("2031-02-03T10:00:00+08:00", tick=False):
        brought = act(
            Remedy(),
            "register_remedy",
            at("2027-03-08", 9),
            of=case,
            kind="LITIGATION",
            body="禾东区人民法院",
            applied_on="2027-03-01",
        )
        return act(
            brought, "note_acceptance", at("2027-03-08"), accepted_on="2027-03-03", copy_received_on="2027-03-08"
        )


def judged(suit: Remedy, **changes: Any) -> Remedy:
    return act(suit, "note_judgment", at("2027-08-02"), served_on="2027-08-02", **changes)


def test_no_review_of_the_application_runs_and_the_agency_has_fifteen_days_to_answer(suit: Remedy) -> None:
    assert due_of(suit.about, "recon-review") is None
    assert due_of(suit.about, "litigation-answer") == date(2027, 3, 23)
    assert due_of(suit.about, "first-instance") == date(2027, 9, 3)


def test_a_judgment_is_appealed_within_fifteen_days_a_ruling_within_ten(suit: Remedy) -> None:
    assert due_of(judged(suit).about, "appeal-judgment") == date(2027, 8, 17)


def test_a_ruling_is_appealed_within_ten_days(suit: Remedy) -> None:
    assert due_of(judged(suit, form="RULING").about, "appeal-ruling") == date(2027, 8, 12)


def test_a_judgment_changes_nothing_before_it_is_effective(suit: Remedy) -> None:
    judged(suit, result="REVOKED")
    assert Case.objects.get(pk=suit.case_id).overlay == ""
    assert each_step(at("2027-08-17", 23)) == []

    [ended] = each_step(at("2027-08-18", 0))

    assert (ended.state, ended.ended_on) == ("ENDED", date(2027, 8, 18))


def test_an_effective_revocation_is_laid_over_the_decision(suit: Remedy) -> None:
    from foundation.outbox.relay import run_once

    judged(suit, result="REVOKED")
    each_step(at("2027-08-18", 0))
    run_once()

    case = Case.objects.get(pk=suit.case_id)
    assert (case.overlay, case.overlay_on) == ("REVOKED", date(2027, 8, 18))


def test_an_appeal_brings_the_second_instance_which_ends_it(suit: Remedy) -> None:
    appealed = act(judged(suit, result="REVOKED"), "note_appeal", at("2027-08-17"), received_on="2027-08-17")
    assert due_of(appealed.about, "appeal-trial") == date(2027, 11, 17)
    assert each_step(at("2027-09-30")) == []

    ended = act(appealed, "note_final_judgment", at("2027-11-01"), result="UPHELD")

    assert (ended.state, ended.result, Case.objects.get(pk=suit.case_id).overlay) == ("ENDED", "UPHELD", "")


def appealed(suit: Remedy, **changes: Any) -> Remedy:
    return act(judged(suit, **changes), "note_appeal", at("2027-08-17"), received_on="2027-08-17")


def test_a_remanded_case_is_tried_anew_by_the_first_instance(suit: Remedy) -> None:
    remanded = act(appealed(suit, result="REVOKED"), "note_remand", at("2027-11-02"), accepted_on="2027-11-01")

    assert (remanded.state, remanded.result, remanded.fine) == ("ACCEPTED", "", None)
    assert [(one.limit, one.due_on) for one in open_clocks(remanded.about) if one.duty] == [("first-instance", date(2028, 5, 1))]  # fmt: skip
    assert Case.objects.get(pk=suit.case_id).overlay == ""
    again = act(remanded, "note_judgment", at("2028-03-01"), served_on="2028-03-01", result="UPHELD")
    assert (again.state, due_of(again.about, "appeal-judgment")) == ("JUDGED", date(2028, 3, 16))


def test_with_the_appeal_withdrawn_the_first_judgment_takes_effect(suit: Remedy) -> None:
    ended = act(appealed(suit, result="REVOKED"), "note_appeal_withdrawn", at("2027-09-20"), served_on="2027-09-17")

    case = Case.objects.get(pk=suit.case_id)
    assert (ended.state, ended.result, ended.ended_on) == ("ENDED", "REVOKED", date(2027, 9, 17))
    assert (case.overlay, case.overlay_on) == ("REVOKED", date(2027, 9, 17))


@pytest.mark.parametrize(("name", "field"), [("note_remand", "accepted_on"), ("note_appeal_withdrawn", "served_on")])
def test_the_second_instance_acts_neither_before_the_suit_nor_tomorrow(suit: Remedy, name: str, field: str) -> None:
    pending = appealed(suit)

    assert [wrong(pending, name, at("2027-11-02"), **{field: day}) for day in ("2027-02-28", "2027-11-03", "soon")] == [[field]] * 3  # fmt: skip


def test_an_appeal_after_its_time_is_refused(suit: Remedy) -> None:
    assert len(why(judged(suit), "note_appeal", at("2027-08-18"))) == 1


def test_a_suit_is_judged_and_no_reconsideration_decides_it(suit: Remedy) -> None:
    assert len(why(suit, "note_reconsidered", at("2027-08-02"))) == 1


def test_where_the_party_sued_the_court_is_not_asked_under_acl_53(suit: Remedy) -> None:
    payment = demanded(Payment.objects.get(case=suit.case_id), "2027-07-05")

    assert window(payment) is None
    assert len(application_faults(fresh(payment), at("2027-07-26"))) == 1


def test_a_suit_names_the_reconsideration_before_it(standing: None) -> None:
    case = a_case("SERVED", began_on=date(2026, 10, 12))
    asked = act(Remedy(), "register_remedy", at("2026-12-15"), of=case)
    ended = act(act(asked, "note_acceptance", at("2026-12-18")), "note_reconsidered", at("2027-01-13"))

    brought = act(
        Remedy(), "register_remedy", at("2027-01-25"), of=fresh(case), kind="LITIGATION", applied_on="2027-01-25"
    )

    assert brought.after == ended


def test_an_on_the_spot_decision_is_reconsidered_before_it_is_sued(standing: None) -> None:
    case = a_case("SERVED", began_on=date(2026, 10, 12))
    Case.objects.filter(pk=case.pk).update(summary=True)

    assert wrong(Remedy(), "register_remedy", at("2026-12-15"), of=fresh(case), kind="LITIGATION") == ["kind"]
