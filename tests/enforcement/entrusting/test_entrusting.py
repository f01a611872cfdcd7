"""Testing and appraisal by another body: the time is excluded only when the party was told (A §1, §6; F5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases import guards
from cases.models import Case
from enforcement.entrusting import acts
from enforcement.entrusting.models import Entrustment
from enforcement.models import Evidence
from foundation.clocks.queries import latest_of
from foundation.documents.models import Document
from foundation.documents.slips import on_paper, slip_of
from tests.make import a_case, a_walk, act, fresh, said, still_possible, why, wrong
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
DAY = timedelta(1)


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("INVESTIGATING")


@pytest.fixture(scope="module")
def sent(case: Case) -> Entrustment:
    return act(Entrustment(), "entrust", case.state_since + 2 * DAY, of=fresh(case.lead))


def pauses(case: Case) -> list[tuple]:
    return [(one.paused_at, one.resumed_at) for one in latest_of(case.about, "decision").intervals.all()]


@pytest.mark.parametrize(("kind", "paper"), [("MONITORING", "JGW"), ("APPRAISAL", "JGJ")])
def test_each_kind_has_its_letter(case: Case, kind: str, paper: str) -> None:
    one = act(Entrustment(), "entrust", of=fresh(case.lead), kind=kind)

    (letter,) = Document.objects.filter(about=one.about)
    assert (letter.kind, letter.data["tasks"]) == (paper, ["采样管改装对监测数据的影响。", "影响时段。"])


def test_without_telling_the_party_the_time_counts(case: Case, sent: Entrustment) -> None:
    act(sent, "receive_result")

    assert pauses(case) == []


def test_told_in_writing_the_time_from_the_entrustment_to_the_result_is_excluded(case: Case, sent: Entrustment) -> None:
    told = act(sent, "tell_excluded_time", sent.sent_at + 2 * DAY)
    received = act(told, "receive_result", sent.sent_at + 9 * DAY)

    assert pauses(case) == [(sent.sent_at, received.state_since)]
    (service,) = on_paper([told.about])
    assert (service.document.kind, slip_of(service).data["receiver"]) == ("KCG", told.told_to)


def test_the_party_is_told_once(sent: Entrustment) -> None:
    assert why(act(sent, "tell_excluded_time"), "tell_excluded_time") == [said(acts.not_told_yet)]


def test_a_test_from_before_the_filing_is_excluded_from_the_filing_on() -> None:
    walk = a_walk("tell_result")
    one = act(Entrustment(), "entrust", of=fresh(walk.lead))
    act(one, "tell_excluded_time")
    walk.to("file_case")

    case = fresh(walk.case)
    assert pauses(case) == [(case.born_at, None)]
    received = act(fresh(one), "receive_result", case.born_at + 3 * DAY)
    assert pauses(case) == [(case.born_at, received.state_since)]


def test_an_expert_opinion_is_told_before_the_investigation_ends(case: Case, sent: Entrustment) -> None:
    received = act(sent, "receive_result")
    assert said(guards.every_result_told) in why(fresh(case), "finish_investigation", received.state_since + DAY)

    told = act(received, "tell_result")

    with still_possible(fresh(case), "finish_investigation", told.state_since + DAY):
        pass
    opinion = Evidence.objects.get(about=told.about)
    assert (opinion.kind, opinion.details["conclusion"], opinion.details["told"][-2:]) == (
        "EXPERT",
        "改装使数据偏低。",
        "苏敏",
    )
    assert Document.objects.get(about=told.about, kind="JDG").data["method"] == "比对试验"


def test_an_expert_opinion_names_its_method_and_a_monitoring_its_report(case: Case, sent: Entrustment) -> None:
    monitoring = act(Entrustment(), "entrust", of=fresh(case.lead), kind="MONITORING")

    assert wrong(sent, "receive_result", approach="") == ["approach"]
    assert wrong(monitoring, "receive_result") == ["report"]
    report = case.lead.reports.get()
    received = act(monitoring, "receive_result", report=report.pk.hex)
    assert why(received, "tell_result") == [said(acts.is_an_appraisal)]


@pytest.mark.parametrize(("label", "name"), acts_with_fields("entrusting.entrustment"))
def test_every_field_names_what_is_wrong(case: Case, sent: Entrustment, label: str, name: str) -> None:
    asked = Asking(Entrustment(), name, of=fresh(case.lead)) if name == "entrust" else Asking(fresh(sent), name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}
