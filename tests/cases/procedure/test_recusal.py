"""Recusal: who decides on whom, the investigation goes on, no decision before the answer, and what a granted one bars (§7, F6)."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import gettext as _

from cases import fatal
from cases.models import Case, CorrectionOrder, Payment
from cases.procedure import guards
from cases.procedure.models import Recusal
from demo.telling import as_posting
from enforcement.models import Inspection
from foundation.documents.models import Document
from tests.examples.base import HEAD, LEAD, PRINCIPAL, SECOND, THIRD
from tests.make import a_case, act, day_after, fresh, said, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
BARRED = "%(name)s was recused from this case and takes no further part in it (APL 43)."


@pytest.fixture(scope="module")
def investigating(standing: None) -> Case:
    return a_case("INVESTIGATING")


@pytest.fixture(scope="module")
def noticed(standing: None) -> Case:
    return a_case("PRIOR_NOTICE")


def asked_for(case: Case, officer: Any, **more: Any) -> Recusal:
    return act(Recusal(), "request_recusal", of=case, officer=as_posting(officer).pk, **more)


def test_the_investigation_goes_on_while_a_request_is_open(investigating: Case) -> None:
    asked_for(investigating, SECOND)

    assert act(investigating, "finish_investigation").state == "INVESTIGATION_DONE"


def test_no_decision_is_made_before_the_request_is_answered(noticed: Case) -> None:
    recusal, heard = asked_for(noticed, SECOND), day_after(noticed, "defence")

    for name in ("decide", "decide_no_penalty"):
        assert said(fatal.recusal_is_answered) in why(noticed, name, heard)
    act(recusal, "refuse_recusal")
    assert act(noticed, "decide", heard).state == "DECIDED"


@pytest.mark.parametrize(
    ("officer", "decider", "allowed"),
    [
        (SECOND, HEAD, True),
        (SECOND, PRINCIPAL, True),
        (HEAD, THIRD, False),  # on a deputy only the principal head
        (HEAD, PRINCIPAL, True),
        (PRINCIPAL, HEAD, False),
    ],
)
def test_who_decides_depends_on_who_is_challenged(
    investigating: Case, officer: Any, decider: Any, allowed: bool
) -> None:
    recusal = asked_for(investigating, officer)

    if allowed:
        assert act(recusal, "grant_recusal", who=decider).state == "GRANTED"
    else:
        assert why(recusal, "grant_recusal", who=decider) == [said(guards.a_head_decides)]


def test_on_the_principal_head_the_heads_decide_together(investigating: Case) -> None:
    recusal = asked_for(investigating, PRINCIPAL)

    assert why(recusal, "grant_recusal_together", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]
    assert why(recusal, "grant_recusal_together", who=PRINCIPAL) == [said(guards.nobody_decides_on_himself)]
    assert act(recusal, "grant_recusal_together").state == "GRANTED"


def test_the_heads_do_not_meet_over_anybody_else(investigating: Case) -> None:
    assert why(asked_for(investigating, SECOND), "refuse_recusal_together") == [said(guards.the_heads_decide_together)]


def test_nobody_decides_on_himself(investigating: Case) -> None:
    recusal = asked_for(investigating, HEAD)

    assert said(guards.nobody_decides_on_himself) in why(recusal, "grant_recusal", who=HEAD)


def test_who_withdraws_himself_names_himself(investigating: Case) -> None:
    other = as_posting(SECOND).pk

    assert wrong(Recusal(), "request_recusal", of=investigating, asker="SELF", officer=other) == ["officer"]
    assert asked_for(investigating, LEAD, asker="SELF").officer == as_posting(LEAD)


def test_the_answer_goes_to_the_requester_in_writing(investigating: Case) -> None:
    recusal = act(asked_for(investigating, SECOND), "grant_recusal")

    paper = Document.objects.get(about=recusal.about, kind="HB")
    assert (paper.data["recipient"], paper.data["result"]) == (investigating.enterprise.name, "予以回避")
    assert paper.data["told_to"] == recusal.told_to


def test_a_granted_recusal_bars_the_officer_by_name_from_every_further_act(investigating: Case) -> None:
    act(asked_for(investigating, LEAD), "grant_recusal")
    barred, case = [_(BARRED) % {"name": LEAD[0]}], fresh(investigating)

    assert why(case, "finish_investigation") == barred
    assert why(Inspection.objects.get(lead=case.lead), "record_interview") == barred
    assert why(CorrectionOrder.objects.get(case=case), "find_corrected") == barred


def test_who_was_recused_takes_no_part_beside_another_either(investigating: Case) -> None:
    act(asked_for(investigating, SECOND), "grant_recusal")
    order = CorrectionOrder.objects.get(case=investigating)

    assert why(order, "find_corrected") == [_(BARRED) % {"name": SECOND[0]}]


def test_nothing_new_is_born_in_the_matter_by_who_was_recused(investigating: Case) -> None:
    act(asked_for(investigating, LEAD), "grant_recusal")

    assert why(Inspection(), "record_inspection", of=investigating.lead) == [_(BARRED) % {"name": LEAD[0]}]


def test_a_refused_recusal_bars_nobody(investigating: Case) -> None:
    act(asked_for(investigating, LEAD), "refuse_recusal")

    with still_possible(fresh(investigating), "finish_investigation"):
        pass


def test_a_recusal_in_one_case_bars_nobody_in_another(investigating: Case, noticed: Case) -> None:
    act(asked_for(investigating, LEAD), "grant_recusal")

    assert act(noticed, "record_statement").statement
    assert not Payment.objects.filter(case=investigating).exists()
