"""What becomes of a served decision, and of what hangs on it (A T30; ARL 64; ALL 71)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases import redecision
from cases.models import Case, Payment
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.models import Document
from tests.make import a_case, a_company, act, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
KINDS = {"REVOKED": "CXF", "VARIED": "BGF", "ILLEGAL": "QRF", "VOID": "QRF"}


@pytest.fixture(scope="module")
def served(standing: None) -> Case:
    return a_case("SERVED")


def changed(case: Case, effect: str = "REVOKED", **more: object) -> Case:
    return act(case, "change_decision", effect=effect, fine="200000" if effect == "VARIED" else "", **more)


@pytest.mark.parametrize("effect", KINDS)
def test_each_change_is_a_new_document_that_names_the_old_one(served: Case, effect: str) -> None:
    old = Document.objects.get(about=served.about, kind="CF")

    case = changed(served, effect)

    found = Document.objects.filter(about=case.about, kind__in=["CXF", "BGF", "QRF"])
    assert [(one.kind, one.data["decision_number"]) for one in found] == [(KINDS[effect], old.number)]
    assert (case.overlay, case.state) == (effect, "SERVED")
    assert Document.objects.filter(pk=old.pk, voided=None).exists()


@pytest.mark.parametrize(
    ("effect", "state"), [("REVOKED", "FALLEN"), ("VOID", "FALLEN"), ("VARIED", "DUE"), ("ILLEGAL", "DUE")]
)
def test_the_duty_to_pay_falls_or_stays_with_the_decision(served: Case, effect: str, state: str) -> None:
    changed(served, effect)

    assert Payment.objects.get(case=served).state == state


def test_what_was_paid_is_refunded(served: Case) -> None:
    act(Payment.objects.get(case=served), "record_payment")
    changed(served)
    payment = Payment.objects.get(case=served)
    assert (payment.state, payment.to_refund) == ("FALLEN", 300_000)
    assert wrong(payment, "refund", amount="300000.01") == ["amount"]
    assert len(why(fresh(served), "close", ground="REVOKED")) >= 1

    back = act(payment, "refund")

    assert (back.to_refund, back.refunded) == (0, 300_000)


def test_what_was_paid_beyond_the_varied_fine_is_refunded(served: Case) -> None:
    act(Payment.objects.get(case=served), "record_payment")
    changed(served, "VARIED")

    payment = Payment.objects.get(case=served)
    assert (payment.state, payment.fine, payment.to_refund) == ("PERFORMED", 200_000, 100_000)


def test_a_variation_that_was_paid_already_settles_the_duty(served: Case) -> None:
    act(
        Payment.objects.get(case=served),
        "record_part",
        amount="200000",
        surcharge="0",
        at=served.served_at + timedelta(days=2),
    )
    changed(served, "VARIED", at=served.served_at + timedelta(days=5))

    assert Payment.objects.get(case=served).state == "PERFORMED"


def test_a_variation_is_never_heavier(served: Case) -> None:
    assert wrong(served, "change_decision", effect="VARIED", fine="300000.01") == ["fine"]
    assert wrong(served, "change_decision", effect="VARIED", fine="") == ["fine"]


def test_a_fallen_decision_does_not_fall_again(served: Case) -> None:
    assert len(why(changed(served), "change_decision")) == 1


def test_the_published_text_is_to_be_withdrawn_in_three_working_days(served: Case) -> None:
    item = act(served.penalty_item, "publish_item")
    case = changed(fresh(served))

    assert "withdraw-publication" in [one.limit for one in open_clocks(item.about)]
    assert due_of(item.about, "withdraw-publication") > case.overlay_on


def test_what_was_not_yet_published_never_is(served: Case) -> None:
    case = changed(served)

    assert case.penalty_item.state == "REVOKED"
    assert [one.limit for one in open_clocks(case.about) if one.duty] == []


def test_what_was_not_yet_published_is_published_as_varied(served: Case) -> None:
    case = changed(served, "VARIED")

    assert (case.penalty_item.state, case.penalty_item.amount) == ("PREPARED", 200_000)


def test_the_superiors_change_is_noted_by_its_number(served: Case) -> None:
    assert act(served, "note_superior_change").overlay == "REVOKED"


def test_the_change_is_served_once_on_the_party(served: Case) -> None:
    assert len(why(served, "serve_change")) == 1
    case = act(changed(served), "serve_change")

    assert Document.objects.filter(about=case.about, kind="SH").count() == 3  # notice, decision, change
    assert len(why(case, "serve_change")) == 1


# -- not again the same (ARL 64; ALL 71)


def test_the_same_decision_is_not_made_again_after_it_fell_in_substance(standing: None) -> None:
    company = a_company()
    changed(a_case("SERVED", enterprise=company))
    again = a_case("PRIOR_NOTICE", enterprise=company)

    when = again.noticed_at + timedelta(days=20)
    assert why(again, "decide", when) == [said(redecision.not_repeated)]


def test_after_a_revocation_for_the_procedure_it_may_be_made_again(standing: None) -> None:
    company = a_company()
    changed(a_case("SERVED", enterprise=company), procedural=True)
    again = a_case("PRIOR_NOTICE", enterprise=company)

    assert act(again, "decide", again.noticed_at + timedelta(days=20)).state == "DECIDED"


def test_other_facts_are_another_decision(standing: None) -> None:
    company = a_company()
    fallen = changed(a_case("SERVED", enterprise=company))
    other = a_case("PRIOR_NOTICE", enterprise=company, measured="401")

    assert redecision.digest(other, other.noticed_at.date()) != fallen.decision_digest
    assert act(other, "decide", other.noticed_at + timedelta(days=20)).state == "DECIDED"
