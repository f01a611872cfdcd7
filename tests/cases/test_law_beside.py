"""Beside the forms of notice, decision and filing stands what the law says: which version applies, and the limitation."""

from __future__ import annotations

from datetime import date

import pytest

from cases.models import Case
from demo.walk import Walk
from foundation.documents.models import Document
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text
from tests.make import a_case, act, day_after, fresh, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def reviewed() -> Case:
    return a_matter("review").case


def beside(case: Case) -> str:
    return text(at_desk(*LEAD).get(f"/desk/case/{case.pk}/issue_prior_notice/"))


def test_the_version_that_applies_stands_beside_the_notice_with_its_reason(reviewed: Case) -> None:
    shown = beside(reviewed)

    assert "Which law applies" in shown
    assert f"{reviewed.violation} " in shown
    assert "In force on the day of the conduct: 2026-08-15" in shown
    assert "The same rule was in force on the day of the conduct and of the decision." in shown


def test_older_conduct_shows_both_laws_and_why_one_was_chosen(reviewed: Case) -> None:
    Case.objects.filter(pk=reviewed.pk).update(
        violation="V04", conduct_from=date(2026, 8, 10), conduct_to=date(2026, 8, 14)
    )
    shown = beside(reviewed)

    assert shown.index("In force on the day of the conduct: 2021-03-01") < shown.index("In force today: 2026-08-15")
    assert "The newer rule is lighter in one respect and heavier in another" in shown
    assert "The choice is not clear-cut: the legal review looks at it." in shown


def test_conduct_that_goes_on_into_the_new_law_is_judged_at_its_end(reviewed: Case) -> None:
    Case.objects.filter(pk=reviewed.pk).update(conduct_from=date(2026, 8, 10), conduct_to=date(2026, 8, 20))
    shown = beside(reviewed)

    assert "In force on the day of the conduct: 2026-08-15" in shown
    assert "The conduct began before this version was in force and went on" in shown


def test_a_fine_between_the_floors_asks_for_a_note_of_the_legal_review(reviewed: Case) -> None:
    Case.objects.filter(pk=reviewed.pk).update(violation="V04", proposed_fine=150_000)

    assert "lies between the floor of the Code (100,000)" in beside(reviewed)


def test_the_legal_reviewer_notes_why_the_fine_may_lie_between_the_floors(standing: None) -> None:
    noticed = a_case("PRIOR_NOTICE")
    Case.objects.filter(pk=noticed.pk).update(violation="V04", proposed_fine=150_000)
    case, due = fresh(noticed), day_after(noticed, "defence")

    assert wrong(case, "review_legally", due, result="AGREE") == ["floors"]
    reviewed = act(case, "review_legally", due, floors="上位法优先，法典下限为十万元。")
    [opinion] = Document.objects.filter(about=reviewed.about, kind="FZ")
    assert "介于两部法律下限之间的说明：上位法优先" in opinion.data["opinion"]


def test_of_several_rules_the_heaviest_counts(reviewed: Case) -> None:
    Case.objects.filter(pk=reviewed.pk).update(violation="V15", further_violations=["V04"])
    shown = beside(reviewed)

    assert "One act broke several rules: the one with the highest fine counts, and there is one fine." in shown
    assert shown.index("V04 Discharge by evading supervision applies") > 0


def filing(walk: Walk, **entered: str) -> str:
    page = f"/desk/case/new/file_case/?from={walk.lead.about}"
    desk = at_desk(*LEAD)
    return text(desk.post(f"{page}&look=1", entered) if entered else desk.get(page))


def test_the_limitation_is_computed_from_what_is_entered_on_the_filing() -> None:
    walk = a_matter("accept")

    assert "Limitation, two years: Nov. 25, 2026, 24:00" in filing(walk, conduct_to="2024-11-25")
    assert "passed on Nov. 23, 2026" in filing(walk, conduct_to="2024-11-18")
    assert "Limitation, five years: " in filing(walk, conduct_to="2024-11-18", harm="on")
    assert "Limitation, two years: Nov. 25" not in filing(walk, conduct_to="no day")


def test_lead_and_case_say_until_when_a_penalty_is_possible(reviewed: Case) -> None:
    lead = a_matter("accept", number=2).lead

    assert "Limitation Limitation, two years: " in text(at_desk(*LEAD).get(f"/desk/case/{reviewed.pk}/"))
    assert "Limitation, if the conduct ended when it was discovered" in text(
        at_desk(*LEAD).get(f"/desk/lead/{lead.pk}/")
    )
