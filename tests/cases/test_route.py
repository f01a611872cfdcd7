"""The route of opinions (呈批): who may decide, what is performed, what a returned draft keeps."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.models import Case
from demo.case_one import HEAD, LEAD, UNIT
from demo.weighing import weighed
from foundation.agencies.models import Role
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import Draft, DraftVersion, Opinion, Verdict
from foundation.workflow.refused import Refused
from foundation.workflow.why_not import why_not
from tests.examples import EXAMPLES
from tests.foundation.workflow.rows import officer
from tests.make import a_case, act, by, fresh, later, why, wrong

from .holding import also

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NOTICE, MINUTE = acts_of(Case)["issue_prior_notice"], timedelta(minutes=1)


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("CASE_REVIEW")


def data_of(case: Case, **changes: str) -> dict[str, str]:
    fine = changes.get("fine", "300000")
    facts = EXAMPLES["cases.case"]["issue_prior_notice"].facts(case, later(case))
    return {**facts, "fine": fine, **weighed(case, fine, later(case).date()), **changes}


def written(case: Case, **changes: str) -> DraftVersion:
    return drafts.write(case, NOTICE, data=data_of(case, **changes), by=by(LEAD), at=later(case, 10 * MINUTE))


def opined(
    version: DraftVersion, verdict: str = Verdict.AGREE, remarks: str = "补充裁量说明", who: str = UNIT
) -> Opinion:
    at = version.written_at + (5 if who == UNIT else 10) * MINUTE
    return drafts.opine(version, NOTICE, by=by(who), at=at, verdict=verdict, remarks=remarks)


def missing(case: Case) -> list[str]:
    return why_not(case, "issue_prior_notice", by=by(HEAD))


def test_without_a_draft_there_is_nothing_to_decide(case: Case) -> None:
    route = {"route": drafts.route_names(NOTICE)}

    assert missing(case) == [_("A draft must first pass: %(route)s.") % route]


def test_a_missing_opinion_is_named(case: Case) -> None:
    version = written(case)

    assert missing(case) == [_("The opinion of the %(role)s is still missing.") % {"role": Role.UNIT_HEAD.label}]
    opined(version)
    assert missing(case) == []


def test_who_drafted_may_not_decide(case: Case) -> None:
    also(LEAD[0], Role.AGENCY_HEAD)

    assert why(case, "issue_prior_notice", who=(LEAD[0], Role.AGENCY_HEAD)) == [
        _("Who drafted or reviewed may not decide.")
    ]


def test_who_gave_an_opinion_may_not_decide(case: Case) -> None:
    also(UNIT, Role.AGENCY_HEAD)

    assert why(case, "issue_prior_notice", who=(UNIT, Role.AGENCY_HEAD)) == [
        _("Who drafted or reviewed may not decide.")
    ]


def test_who_drafted_gives_no_opinion_on_it(case: Case) -> None:
    also(LEAD[0], Role.UNIT_HEAD)
    version = written(case)

    assert drafts.refusals(version, NOTICE, by((LEAD[0], Role.UNIT_HEAD)), later(case)) == [
        _("Who drafted or already gave an opinion may not give this one.")
    ]


def test_only_the_step_whose_turn_it_is_gives_an_opinion(case: Case) -> None:
    version = written(case)

    for stranger in (officer("沈宜"), officer("高岩"), officer("程岳")):
        with pytest.raises(Refused):
            drafts.opine(version, NOTICE, by=stranger, at=later(case))
    assert version.opinions.count() == 0


@pytest.mark.parametrize("changes", [{"fine": "300001"}, {"discretion": "另一理由"}, {"contact": ""}])
def test_what_was_approved_is_what_is_performed(case: Case, changes: dict[str, str]) -> None:
    opined(written(case))

    assert why(case, "issue_prior_notice", route=(), **{**data_of(case), **changes}) == [
        _("This is not what was approved; return the draft to change it.")
    ]
    assert act(case, "issue_prior_notice", route=(), **data_of(case)).proposed_fine == 300000


def test_an_act_does_not_lie_before_the_opinions_on_which_it_rests(case: Case) -> None:
    version = written(case)
    opined(version)

    assert why(case, "issue_prior_notice", version.written_at, route=(), **data_of(case)) == [
        _("An act cannot lie before the opinions on which it rests.")
    ]


def test_an_opinion_does_not_lie_before_the_draft_or_in_the_future(case: Case, frozen: object) -> None:
    version = written(case)

    for at in (version.written_at - timedelta(seconds=1), later(case, timedelta(days=365))):
        with pytest.raises(Refused):
            drafts.opine(version, NOTICE, by=by(UNIT), at=at)


def test_a_draft_on_its_way_is_not_rewritten(case: Case) -> None:
    opined(written(case))

    with pytest.raises(Refused):
        written(case, fine="310000")


def test_a_returned_draft_keeps_its_versions_and_is_approved_anew(case: Case) -> None:
    opined(written(case), Verdict.RETURN)
    assert missing(case) == [_("The draft was returned and has to be written anew.")]

    second = written(case, fine="250000")
    assert missing(case) == [_("The opinion of the %(role)s is still missing.") % {"role": Role.UNIT_HEAD.label}]
    opined(second)
    done = act(case, "issue_prior_notice", route=(), **data_of(case, fine="250000"))

    draft = second.draft
    assert [(one.n, one.data["fine"]) for one in draft.versions.all()] == [(1, "300000"), (2, "250000")]
    assert [one.verdict for one in draft.versions.get(n=1).opinions.all()] == ["RETURN"]
    assert (done.proposed_fine, Draft.objects.get(pk=draft.pk).used_seq) == (250000, done.seq)


def test_a_return_says_what_is_to_be_changed(case: Case) -> None:
    version = written(case)

    with pytest.raises(Refused) as refusal:
        opined(version, Verdict.RETURN, remarks=" ")

    assert list(refusal.value.fields) == ["remarks"]


def test_who_decides_may_return_what_all_agreed_to(case: Case) -> None:
    version = written(case)
    opined(version)

    opined(version, Verdict.RETURN, "罚款过高", who=HEAD)

    assert missing(case) == [_("The draft was returned and has to be written anew.")]
    opined(written(case, fine="200000"))
    assert act(case, "issue_prior_notice", route=(), **data_of(case, fine="200000")).proposed_fine == 200000


def test_who_decides_does_not_agree_to_a_draft_but_performs_it(case: Case) -> None:
    version = written(case)
    opined(version)

    with pytest.raises(Refused):
        opined(version, who=HEAD)
    assert missing(case) == []


def test_who_decides_returns_nothing_before_the_others_have_spoken(case: Case) -> None:
    with pytest.raises(Refused):
        opined(written(case), Verdict.RETURN, "过高", who=HEAD)


def test_a_draft_is_used_once(case: Case) -> None:
    act(case, "issue_prior_notice")

    assert why(fresh(case), "issue_prior_notice", route=()) == [
        _("A draft must first pass: %(route)s.") % {"route": drafts.route_names(NOTICE)}
    ]


def test_a_wrong_fine_is_named_even_when_approved(case: Case) -> None:
    assert wrong(case, "issue_prior_notice", fine="99999") == ["fine"]
