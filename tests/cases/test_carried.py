"""Nothing is typed twice: what was entered before flows on, a departure is shown and has its reason."""

from __future__ import annotations

import pytest

from cases.models import Case, CorrectionOrder
from demo.telling import as_posting
from foundation.desk.timeline import moments
from foundation.workflow.perform import perform
from tests.examples.base import SECOND
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text
from tests.make import a_walk, act, by, day_after, fresh, later, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "in_english")]
LESS = "二氧化硫超标。"


@pytest.mark.parametrize(("model", "name"), [(Case, "file_case"), (CorrectionOrder, "order_correction")])
def test_facts_that_differ_from_the_inspections_findings_need_a_reason(model: type, name: str) -> None:
    lead = fresh(a_walk("tell_result").lead)
    found = lead.inspections.get().findings

    said = refusal(model(), name, of=lead, facts=LESS)

    assert list(said.fields) == ["facts"]
    assert said.reasons == []
    assert act(model(), name, of=lead, facts=LESS, departure="表述从简").facts == LESS
    assert found != LESS


def test_the_refusal_shows_what_was_and_what_is() -> None:
    lead = fresh(a_walk("tell_result").lead)
    found = lead.inspections.get().findings

    [message] = refusal(Case(), "file_case", of=lead, facts=found.replace("排放口", "烟囱")).fields["facts"]

    assert "was “排放口”, is “烟囱”" in message


def test_white_space_is_no_departure() -> None:
    lead = fresh(a_walk("tell_result").lead)

    found = lead.inspections.get().findings
    assert act(Case(), "file_case", of=lead, facts=f"\r\n {found}\n").facts == found


def test_without_an_inspection_the_leads_facts_are_what_was_entered_before() -> None:
    lead = fresh(a_walk("accept").lead)

    assert list(refusal(CorrectionOrder(), "order_correction", of=lead, facts=LESS).fields) == ["facts"]


def test_the_report_of_the_investigation_carries_the_cases_facts() -> None:
    case = fresh(a_walk("serve_order").case)

    assert list(refusal(case, "finish_investigation", facts=LESS).fields) == ["facts"]
    assert act(case, "finish_investigation", facts=LESS, departure="补充调查查明").facts == LESS


def test_the_decision_carries_the_notices_discretion() -> None:
    case = fresh(a_walk("serve_notice").case)
    after = day_after(case, "defence")

    assert list(refusal(case, "decide", after, discretion="另有考虑").fields) == ["discretion"]


def test_the_desks_form_begins_with_the_carried_fact() -> None:
    walk = a_matter("tell_result")

    page = at_desk(*LEAD).get(f"/desk/case/new/file_case/?from={walk.lead.about}")

    assert f">\n{walk.matter.facts}</textarea>" in page.content.decode()


def test_the_reason_stands_in_the_time_line_with_the_difference() -> None:
    case = fresh(a_walk("serve_order").case)
    before = case.facts
    done = act(case, "finish_investigation", facts=f"{before}另查明一处暗管。", departure="补充调查查明")

    newest = moments(done, [])[0]

    assert (newest.why_departed, [one for _label, one in newest.departures]) == (
        "补充调查查明",
        ["was “”, is “另查明一处暗管。”"],
    )
    assert "补充调查查明" in text(at_desk(*LEAD).get(f"/desk/case/{done.pk}/"))


def test_the_difference_of_a_filing_is_that_to_the_findings_of_its_day() -> None:
    lead = fresh(a_walk("tell_result").lead)
    filed = act(Case(), "file_case", of=lead, facts=f"{lead.facts}附图。", departure="附图说明")

    assert [one for _label, one in moments(filed, [])[0].departures] == ["was “”, is “附图。”"]


def test_a_later_correction_of_the_findings_does_not_change_what_the_filing_departed_from() -> None:
    lead = fresh(a_walk("tell_result").lead)
    filed = act(Case(), "file_case", of=lead, facts=f"{lead.facts}附图。", departure="附图说明")
    inspection = lead.inspections.get()
    perform(
        inspection, "correct_record", by=by(LEAD), occurred_at=later(inspection), expected_seq=inspection.seq, key="c", late_reason="补录",
        data={"field": "findings", "value": "另一段文字", "proof": "复核笔录"}, companions=[as_posting(SECOND)],
    )  # fmt: skip

    assert [one for _label, one in moments(fresh(filed), [])[0].departures] == ["was “”, is “附图。”"]
