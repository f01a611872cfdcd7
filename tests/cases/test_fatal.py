"""The fatal defects F1 to F9 (§5.1): each blocks the decision, and says by name where a person is the reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.translation import gettext as _g

from cases import fatal, guards
from cases.citing import citing_faults
from cases.forms import CaseReviewForm
from cases.law import heard_at_a_hearing, needs_legal_review
from cases.models import Case
from demo.telling import as_posting
from enforcement.models import Lead, MonitoringReport
from foundation.agencies.models import Officer, Posting, Role
from foundation.documents.citation import citation
from foundation.documents.models import Document, Seal
from foundation.law import api as law
from foundation.law.book import forget
from foundation.law.choice import applicable_violation
from foundation.subjects.models import Enterprise
from foundation.workflow.asked import Asked
from foundation.workflow.declarations import acts_of, workflows
from tests.examples.base import HEAD, REVIEWER, SECOND
from tests.make import (
    a_case,
    a_company,
    a_hearing,
    a_walk,
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


@pytest.fixture(scope="module")
def kept(standing: None) -> Case:
    return a_case("PRIOR_NOTICE")


@pytest.fixture
def noticed(kept: Case) -> Case:
    return fresh(kept)


def deciding(case: Case, **more: Any) -> list[str]:
    return why(case, "decide", day_after(case, "defence"), **more)


def test_f1_who_investigated_held_a_valid_certificate_on_that_day(noticed: Case) -> None:
    Officer.objects.filter(name=SECOND[0]).update(certificate_until=date(2026, 8, 1))

    assert deciding(noticed) == [str(fatal.two_qualified_officers(noticed, None))]
    assert SECOND[0] in deciding(noticed)[0]


def test_f1_a_certificate_that_ended_after_the_investigation_does_no_harm(noticed: Case) -> None:
    Officer.objects.filter(name=SECOND[0]).update(certificate_until=date(2026, 10, 1))

    with still_possible(noticed, "decide", day_after(noticed, "defence")):
        pass


SIGNERS = {
    "AGENCY_HEAD": {Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD}, "PRINCIPAL_HEAD": {Role.PRINCIPAL_HEAD}, "REVIEWER": {Role.REVIEWER},
    "LEGAL_REVIEWER": {Role.LEGAL_REVIEWER}, "SUPERIOR": {Role.SUPERIOR}, "ARCHIVIST": {Role.ARCHIVIST},
}  # fmt: skip


def test_f1_each_document_is_signed_by_who_has_the_power() -> None:
    without_power = {
        (model._meta.model_name, name, kind)
        for model in workflows()
        if model._meta.app_label in ("cases", "enforcement", "procedure")
        for name, one in acts_of(model).items()
        for kind in one.documents
        if (allowed := SIGNERS.get(law.in_force(kind, on=date(2026, 11, 23)).body["signer"]))
        and not set(one.by.roles) <= allowed
    }

    assert without_power == {
        ("assistance", "answer_assistance", "XCG")
    }  # the head of the authority asked, or its case lead


def test_f1_a_seal_with_the_name_of_another_agency_stops_the_decision(noticed: Case) -> None:
    at = day_after(noticed, "defence")
    Seal.objects.create(agency=noticed.agency, kind="INK", name="临禾市城市管理局", valid_from=date(2026, 8, 1))

    assert deciding(noticed) == [
        _g("The seal “%(seal)s” is not that of %(agency)s (F1).") % {"seal": "临禾市城市管理局", "agency": noticed.agency.name}
    ]  # fmt: skip
    Seal.objects.filter(agency=noticed.agency).update(name=noticed.agency.name)
    with still_possible(noticed, "decide", at):
        pass


def test_f2_the_party_is_named_as_on_its_licence(noticed: Case) -> None:
    Enterprise.objects.filter(pk=noticed.enterprise_id).update(name="招牌名称公司")
    case = fresh(noticed)

    assert deciding(case) == [said(fatal.named_as_licensed)]
    assert act(act(case, "explain_name"), "decide", day_after(case, "defence")).state == "DECIDED"


def filing(**changed: Any) -> list[str]:
    lead = a_walk("tell_result").lead
    return wrong(Case(), "file_case", of=fresh(lead), **changed)


WRONG_SUBJECTS = [
    ("V05", "CONTRACTOR", "第一千零九十五条第一款"),
    ("V15", "OPERATOR", "第一千零八十六条第二款"),
    ("V16", "OPERATOR", "第一千零八十七条"),
]


@pytest.mark.parametrize(("violation", "role", "article"), WRONG_SUBJECTS)
def test_f2_whoever_does_not_answer_for_the_violation_is_the_wrong_subject(
    standing: None, violation: str, role: str, article: str
) -> None:
    lead, facts = a_walk("tell_result").lead, {"violation": violation, "articles": f"《生态环境法典》{article}"}
    local = {**facts, "party_role": f"role.{role}", "role_basis": "《某省大气污染防治条例》第四十条"}

    assert wrong(Case(), "file_case", of=fresh(lead), **facts, party_role=f"role.{role}") == ["party_role"]
    with still_possible(Case(), "file_case", of=fresh(lead), **local):
        pass


def test_f2_a_party_in_a_role_that_the_violation_does_not_mean_stops_the_decision(noticed: Case) -> None:
    Case.objects.filter(pk=noticed.pk).update(party_role="role.OPERATOR")
    assert said(fatal.right_subject) in why(fresh(noticed), "decide")

    Case.objects.filter(pk=noticed.pk).update(role_basis="《某省大气污染防治条例》第四十条")
    assert said(fatal.right_subject) not in why(fresh(noticed), "decide")


def test_f2_the_reviewer_is_told_whose_violation_it_is(noticed: Case) -> None:
    noticed.violation = "V05"
    form = CaseReviewForm(obj=noticed, asked=_asked(noticed))

    assert form.fields["party"].help_text == _g("This violation is that of: %(who)s (F2).") % {"who": "建设单位"}


@pytest.mark.parametrize("articles", ["相关条款", "《生态环境法典》有关规定", "第条"])
def test_f4_a_vague_article_is_none(standing: None, articles: str) -> None:
    assert filing(articles=articles) == ["articles"]


ARTICLES = [  # for V04, evasion, in August 2026: article 1108 of the Code
    ("《生态环境法典》第一千一百零八条", []),
    ("《中华人民共和国生态环境法典》第1108条第一款；《某省大气污染防治条例》第三条", []),
    ("《生态环境法典》第一千一百零七条", ["articles"]),  # over the standard: another violation
    (
        "《中华人民共和国大气污染防治法》第九十九条第（三）项、《生态环境法典》第一千一百零八条",
        ["articles"],
    ),  # repealed before the conduct
    ("第一千一百零八条", ["articles"]),  # of which text?
]


@pytest.mark.parametrize(("articles", "fields"), ARTICLES)
def test_f4_the_articles_are_those_of_the_violation_in_force_on_the_day(
    standing: None, articles: str, fields: list[str]
) -> None:
    if fields:
        assert filing(articles=articles) == fields
    else:
        with still_possible(Case(), "file_case", of=fresh(a_walk("tell_result").lead), articles=articles):
            pass


OLD, NEW = date(2026, 8, 14), date(2026, 8, 15)
FAULTS = [
    ("《大气污染防治法》第九十九条第（三）项", OLD, True, []),
    ("大气污染防治法第九十九条（三）、《排污许可管理条例》第三十四条第二项", OLD, True, []),
    ("《大气污染防治法》第九十九条", OLD, True, ["Name the paragraph or item as well: 《中华人民共和国大气污染防治法》第九十九条（三） (F4)."]),
    ("《生态环境法典》第一千一百零八条", OLD, True, []),  # the newer law may be the lighter one
    ("《生态环境法典》第一千一百零八条", date(2026, 8, 1), True, []),
    ("《大气污染防治法》第二十条第二款", OLD, False, []),  # the duty that was broken: an order needs no penal article
    ("《大气污染防治法》第九十九条第（二）项", OLD, False, [
        "This article is that of V02; of V04 it is 《中华人民共和国大气污染防治法》第九十九条（三）, 《排污许可管理条例》第三十四条（二）, "
        "《中华人民共和国生态环境法典》第一千一百零八条 (F4)."]),
    ("《大气污染防治法》第九十九条第（三）项", NEW, True, ["“《大气污染防治法》第九十九条第（三）项” was not in force on 2026-08-15, the day of the conduct (F4)."]),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "conduct", "penal", "faults"), FAULTS)
@pytest.mark.usefixtures("in_english")
def test_f4_what_is_wrong_with_an_article_is_said(
    standing: None, articles: str, conduct: date, penal: bool, faults: list[str]
) -> None:
    assert citing_faults(articles, "V04", conduct, date(2026, 11, 23), penal=penal) == faults


@pytest.fixture
def catch_all(noticed: Case) -> Iterator[None]:
    """The packaged law marks no violation so; a site may."""
    rule = law.in_force(noticed.violation, on=noticed.conduct_on)
    rule.body["catch_all"] = True
    rule.save()
    forget()
    yield
    forget()


@pytest.mark.usefixtures("catch_all")
def test_f4_a_catch_all_clause_needs_the_provision_on_which_it_rests(noticed: Case) -> None:
    due, ground = day_after(noticed, "defence"), "《某省大气污染防治条例》第五十二条"

    assert wrong(noticed, "decide", due, legal_ground="按有关规定") == ["legal_ground"]
    case = act(noticed, "decide", due, legal_ground=ground)
    assert Document.objects.get(about=case.about, kind="CF").data["articles"].endswith(f"（依据：{ground}）")


def test_one_act_against_several_rules_is_filed_under_the_highest_fine(standing: None) -> None:
    lead = fresh(a_walk("tell_result").lead)

    lighter = {"violation": "V15", "articles": "《生态环境法典》第一千零八十六条第二款", "further_violations": ["V04"]}
    assert wrong(Case(), "file_case", of=lead, **lighter) == ["violation"]
    assert wrong(Case(), "file_case", of=lead, further_violations=["V04"]) == ["further_violations"]
    assert act(Case(), "file_case", of=lead, further_violations=["V15"]).further_violations == ["V15"]


def test_f4_the_decision_names_the_article_of_the_rule_in_force(noticed: Case) -> None:
    case = act(noticed, "decide", day_after(noticed, "defence"))

    applied = Document.objects.get(about=case.about, kind="CF").data
    ranges = applicable_violation(case.violation, case.conduct_on, case.decided_at.date()).ranges(None, "unit")
    assert applied["articles"] == "；".join(dict.fromkeys(citation(law.provision(one.provision)) for one in ranges))


def test_f3_the_facts_of_the_decision_are_those_reviewed(noticed: Case) -> None:
    case = act(noticed, "return_for_investigation")
    done = act(case, "finish_investigation", facts="另查明的事实。", departure="补充调查查明")
    reviewed = act(done, "pass_review")
    assert reviewed.reviewed_facts == "另查明的事实。"

    assert said(guards.party_was_notified) in why(reviewed, "decide")  # and told anew


def test_f3_facts_corrected_after_the_review_are_reviewed_again(noticed: Case) -> None:
    noticed.facts = "改动后的事实。"

    assert not fatal.facts_as_reviewed.holds(noticed, None)


def test_f3_a_decision_rests_on_evidence(noticed: Case) -> None:
    assert fatal.facts_are_proved.holds(noticed, None)

    bare = act(act(Lead(), "register_lead", of=a_company()), "accept_for_check")
    assert not fatal.facts_are_proved.holds(Case(lead=bare), None)


def test_f3_proof_of_no_fault_is_verified_and_answered(noticed: Case) -> None:
    assert wrong(noticed, "record_statement", no_fault="已尽维护义务的记录") == ["no_fault_answer"]
    heard = act(noticed, "record_statement", no_fault="维护记录", no_fault_answer="经核实，记录不全，不予采纳。")
    assert heard.no_fault == "维护记录\n经核实，记录不全，不予采纳。"


def test_f4_what_no_article_threatens_is_not_penalised(noticed: Case) -> None:
    noticed.violation, noticed.conduct_to = "V50", date(2026, 8, 1)  # threatened only since the Code

    assert not fatal.an_article_applies.holds(noticed, _asked(noticed))


def test_f5_a_result_that_was_not_told_blocks_the_decision(noticed: Case) -> None:
    act(MonitoringReport(), "receive_report", of=noticed.lead)

    assert deciding(noticed) == [said(guards.every_result_told)]


def test_f6_a_statement_without_an_answer_is_none_that_was_heard(noticed: Case) -> None:
    noticed.statement, noticed.statement_answer = "处罚过重", " "

    assert not fatal.statement_is_answered.holds(noticed, None)


def test_f9_who_investigated_is_named(noticed: Case) -> None:
    also(SECOND[0], Role.AGENCY_HEAD)

    assert deciding(noticed, who=(SECOND[0], Role.AGENCY_HEAD)) == [said(fatal.not_an_investigator, SECOND[0])]


def test_f9_who_reviewed_does_not_decide_and_is_named(noticed: Case) -> None:
    also(REVIEWER, Role.AGENCY_HEAD)

    assert deciding(noticed, who=(REVIEWER, Role.AGENCY_HEAD)) == [said(fatal.not_a_reviewer, REVIEWER)]


def test_f9_conduct_discovered_too_late_is_not_penalised(noticed: Case) -> None:
    assert fatal.not_time_barred.holds(noticed, None)
    noticed.conduct_to = noticed.conduct_from = date(2024, 8, 1)
    assert not fatal.not_time_barred.holds(noticed, None)
    noticed.harm = True
    assert fatal.not_time_barred.holds(noticed, None)


def also(name: str, role: Role) -> None:
    known = as_posting(name) if isinstance(name, str) else name
    Posting.objects.get_or_create(
        officer=known.officer, agency=known.agency, role=role, defaults={"valid_from": known.valid_from}
    )


def _asked(case: Case) -> Any:
    return Asked(by(HEAD), later(case, timedelta(days=1)))


def test_a_hearing_that_was_held_asks_for_a_legal_review(standing: None) -> None:
    hearing = a_hearing("HELD")

    assert heard_at_a_hearing(hearing.case)
    assert needs_legal_review(hearing.case, hearing.held_at.date())
