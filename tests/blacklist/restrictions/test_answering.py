"""What a partner answers: 2xx is received, the effect is told separately, and only about its own."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blacklist.partners.models import Delivery, Outcome
from blacklist.restrictions.answers import answer, steps
from blacklist.restrictions.issuing import issue_all
from blacklist.restrictions.models import Feedback, Restriction
from blacklist.restrictions.states import RestrictionState as State
from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting, Role
from foundation.clocks.models import Clock
from foundation.ledger.models import Entry
from foundation.outbox.relay import run_once
from foundation.workflow.declarations import acts_of
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from tests.blacklist.partners.rows import a_listing, a_partner, an_event

pytestmark = pytest.mark.django_db
REPORT = {"effective_on": None, "contact": "王经理 010-1"}

# typed from joint-punishment.md §4 and architecture.md, never from the code
DRAWN = {
    ("", "issue"): State.ISSUED,
    (State.ISSUED, "note_delivery"): State.DELIVERED,
    **{(state, "acknowledge"): State.ACKNOWLEDGED for state in (State.ISSUED, State.DELIVERED)},
    **{
        (state, name): target
        for state in (State.ACKNOWLEDGED, State.APPLIED, State.NOT_OUR_CUSTOMER, State.CANNOT_MATCH, State.REJECTED)
        for name, target in [
            ("apply", State.APPLIED), ("disclaim", State.NOT_OUR_CUSTOMER), ("cannot_match", State.CANNOT_MATCH),
            ("reject", State.REJECTED),
        ]
    },
    **{
        (state, "lift"): State.LIFT_ISSUED
        for state in State.values if state not in (State.LIFT_ISSUED, State.LIFT_ACKNOWLEDGED)
    },
    (State.LIFT_ISSUED, "acknowledge_lift"): State.LIFT_ACKNOWLEDGED,
}  # fmt: skip


def test_a_restriction_moves_along_exactly_the_arrows_we_drew():
    declared = {
        (source, name): act.target
        for name, act in acts_of(Restriction).items() if act.target is not None
        for source in act.sources
    }  # fmt: skip

    assert declared == DRAWN


def a_restriction(n: int = 1) -> Restriction:
    partner = a_partner(n)
    [done] = issue_all(a_listing(500 + n))
    assert done.obj.partner == partner
    return done.obj


def report(restriction: Restriction, state: str, **facts) -> Restriction:
    return answer(Restriction.objects.get(pk=restriction.pk), restriction.partner, state, {**REPORT, **facts})


def test_the_acknowledgement_stops_its_clock():
    restriction = report(a_restriction(), "RECEIVED")

    assert (restriction.state, restriction.contact) == (State.ACKNOWLEDGED, REPORT["contact"])
    assert Clock.objects.get(limit="ack-push").ended_at is not None


@pytest.mark.parametrize(
    ("told", "state"),
    [("APPLIED", State.APPLIED), ("NOT_OUR_CUSTOMER", State.NOT_OUR_CUSTOMER), ("CANNOT_MATCH", State.CANNOT_MATCH)],
)
def test_an_effect_told_at_once_acknowledges_first(told, state):
    restriction = report(a_restriction(), told)

    assert (restriction.state, restriction.effective_on) == (state, timezone.localdate())
    acts = Entry.objects.filter(about=restriction.about).values_list("act", "by")
    assert [act for act, _by in acts][1] == "acknowledge"
    assert {by for _act, by in list(acts)[1:]} == {f"partner:{restriction.partner_id}"}


def test_rejecting_needs_a_reason():
    restriction = report(a_restriction(), "RECEIVED")

    with pytest.raises(Refused) as refusal:
        report(restriction, "REJECTED", reason="")
    assert set(refusal.value.fields) == {"reason"}

    rejected = report(restriction, "REJECTED", reason="无此法定依据")
    assert (rejected.state, rejected.reason) == (State.REJECTED, "无此法定依据")


def test_a_partner_may_change_its_answer():
    restriction = report(a_restriction(), "NOT_OUR_CUSTOMER")

    assert report(restriction, "APPLIED").state == State.APPLIED


def test_the_same_answer_twice_is_once():
    restriction = report(a_restriction(), "APPLIED")

    again = report(restriction, "APPLIED")

    assert again.seq == restriction.seq


def test_an_effect_cannot_lie_in_the_future():
    with pytest.raises(Refused) as refusal:
        report(a_restriction(), "APPLIED", effective_on=timezone.localdate() + timedelta(days=1))

    assert set(refusal.value.fields) == {"effective_on"}


def test_a_lift_that_was_not_issued_cannot_be_acknowledged():
    with pytest.raises(Refused):
        report(a_restriction(), "LIFTED")


@pytest.mark.parametrize(
    ("state", "told", "acts"),
    [
        (State.ISSUED, "RECEIVED", ["acknowledge"]),
        (State.DELIVERED, "APPLIED", ["acknowledge", "apply"]),
        (State.APPLIED, "RECEIVED", []),
        (State.LIFT_ISSUED, "RECEIVED", []),
        (State.LIFT_ISSUED, "LIFTED", ["acknowledge_lift"]),
        (State.LIFT_ACKNOWLEDGED, "LIFTED", []),
    ],
)
def test_only_what_is_missing_is_performed(state, told, acts):
    assert steps(state, told) == acts


def test_a_partner_sees_only_its_own_restrictions():
    for n in (1, 2):
        a_partner(n)
    mine, other = (done.obj for done in issue_all(a_listing()))

    seen = Restriction.objects.visible_to(Actor.partner(mine.partner))

    assert list(seen) == [mine]
    with pytest.raises(Refused):
        perform(
            other, "acknowledge", by=Actor.partner(mine.partner), occurred_at=timezone.now(), expected_seq=other.seq,
            data={"contact": ""}, key="foreign",
        )  # fmt: skip


def test_a_credit_officer_may_enter_an_answer_that_came_on_paper_and_others_may_not():
    restriction = a_restriction()
    agency = restriction.agency
    credit = Posting.objects.filter(agency=agency, role=Role.CREDIT_OFFICER).first()
    inspector = Posting.objects.filter(agency=agency, role=Role.INSPECTOR).first()

    def enter(posting):
        return perform(
            restriction, "acknowledge", by=Actor.officer(posting), occurred_at=timezone.now(), data={"contact": "paper"},
            expected_seq=restriction.seq, key=f"paper:{posting.pk}",
        ).obj  # fmt: skip

    with pytest.raises(Refused):
        enter(inspector)
    assert enter(credit).state == State.ACKNOWLEDGED


def test_feedback_is_kept_as_it_was_given():
    restriction = report(a_restriction(), "APPLIED")
    data = {"action": "LOAN_REDUCED", "taken_on": timezone.localdate(), "amount": "1000000.00", "note": "授信压降"}

    done = perform(
        restriction, "give_feedback", by=Actor.partner(restriction.partner), occurred_at=timezone.now(), data=data,
        expected_seq=restriction.seq, key="feedback",
    )  # fmt: skip

    [kept] = Feedback.objects.filter(restriction=restriction)
    assert (kept.action, kept.taken_on, kept.amount, kept.note) == (
        "LOAN_REDUCED", timezone.localdate(), Decimal("1000000.00"), "授信压降")  # fmt: skip
    assert done.obj.state == State.APPLIED


def test_doing_nothing_is_a_full_answer():
    restriction = report(a_restriction(), "RECEIVED")
    data = {"action": "NONE_MINOR_TIER", "taken_on": timezone.localdate()}

    perform(
        restriction, "give_feedback", by=Actor.partner(restriction.partner), occurred_at=timezone.now(), data=data,
        expected_seq=restriction.seq, key="none",
    )  # fmt: skip

    assert Feedback.objects.get().amount is None


def test_a_2xx_makes_it_delivered_and_says_nothing_of_the_effect():
    restriction = a_restriction()
    run_once()
    delivery = Delivery.objects.get(kind="restriction.issued")
    Delivery.objects.filter(pk=delivery.pk).update(outcome=Outcome.DELIVERED, ended_at=timezone.now())

    an_event("delivery.received", f"delivery:{delivery.pk.hex}")
    run_once()

    assert Restriction.objects.get(pk=restriction.pk).state == State.DELIVERED
    assert Clock.objects.get(limit="ack-push").ended_at is None


def test_a_2xx_that_is_heard_of_after_the_acknowledgement_changes_nothing():
    restriction = a_restriction()
    run_once()
    report(restriction, "RECEIVED")
    delivery = Delivery.objects.get(kind="restriction.issued")

    an_event("delivery.received", f"delivery:{delivery.pk.hex}")
    run_once()

    assert Restriction.objects.get(pk=restriction.pk).state == State.ACKNOWLEDGED
