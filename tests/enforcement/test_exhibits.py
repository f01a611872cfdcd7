"""Evidence by type: what each must carry, who takes it, what is excluded (A §6; MEE30 26-31; APL 46)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from demo.people import posting
from enforcement.evidence_details import details_of
from enforcement.models import Evidence, Lead, StoredFile
from enforcement.papers import evidence_of as printed
from enforcement.queries import evidence_of, exhibits_of, proofs
from enforcement.states import EvidenceKind
from foundation.law import api as law
from tests.cases.holding import certificate_ends
from tests.conftest import NOW
from tests.foundation.workflow.rows import officer
from tests.make import a_case, a_walk, act, fresh, later, why, wrong
from tests.wrong_values import Asking

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
KINDS = sorted(EvidenceKind.values)


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("accept").lead)


def record(kind: str) -> dict[str, str]:
    return {part.name: "已核" for part in details_of(NOW.date())[kind]}


def test_every_type_has_its_record_in_the_law_data() -> None:
    assert sorted(details_of(NOW.date())) == KINDS
    special = {
        one.body["value"]: one.body["of"] for one in law.rules("evidence_type", on=NOW.date()) if "of" in one.body
    }
    assert special == {"MONITORING": "DOCUMENTARY", "AUTO_MONITORING": "ELECTRONIC", "SURVEILLANCE": "AUDIO_VISUAL"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_type_is_entered_with_its_whole_record(lead: Lead, kind: str) -> None:
    entered = act(lead, "enter_evidence", kind=kind, details=record(kind))

    found = Evidence.objects.get(lead=entered)
    assert (found.kind, found.details, found.source) == (kind, record(kind), "当事人档案室")
    assert [one.officer.name for one in (found.taken_by, found.witnessed_by)] == ["周承", "林溪"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_part_of_the_record_may_be_missing(lead: Lead, kind: str) -> None:
    asked = Asking(lead, "enter_evidence")
    for name in record(kind):
        assert asked.named(kind=kind, details={**record(kind), name: " "}) == ["details"]


def test_the_record_of_another_type_is_not_kept(lead: Lead) -> None:
    entered = act(lead, "enter_evidence", details={**record("DOCUMENTARY"), "weather": "晴"})

    assert entered.evidence.get().details == record("DOCUMENTARY")


def test_two_certified_officers_take_evidence(lead: Lead) -> None:
    assert len(why(lead, "enter_evidence", companions=())) == 1
    certificate_ends("林溪", later(lead).date() - timedelta(days=1))
    assert len(why(lead, "enter_evidence")) == 1


def test_evidence_is_taken_before_it_is_entered(lead: Lead) -> None:
    at = later(lead)

    assert wrong(lead, "enter_evidence", at, taken_at=(at + timedelta(minutes=1)).isoformat()) == ["taken_at"]


def test_the_hash_of_an_uploaded_original_is_computed(lead: Lead) -> None:
    file = StoredFile.objects.create(
        sha256="a" * 64, name="录像截图.png", mime="image/png", size=1, stored_by=posting("周承").officer
    )
    without = {name: text for name, text in record("AUDIO_VISUAL").items() if name != "hash"}
    asked = Asking(lead, "enter_evidence")

    assert asked.named(kind="AUDIO_VISUAL", details=without) == ["details"]
    original = {"sha256": file.sha256, "name": file.name}
    found = act(lead, "enter_evidence", kind="AUDIO_VISUAL", details=without, original=original).evidence.get()
    assert (found.file, found.content_hash) == (file, "a" * 64)


def test_without_a_file_the_hash_is_that_of_all_that_was_entered(lead: Lead) -> None:
    act(act(lead, "enter_evidence"), "enter_evidence", proves="另一事实")

    first, second = (one.content_hash for one in lead.evidence.all())
    assert (len(first), first == second) == (64, False)


def test_what_was_found_at_an_inspection_is_attached_to_it() -> None:
    walk = a_walk("inspect")
    lead = fresh(walk.lead)
    inspection = lead.inspections.get()

    act(lead, "enter_evidence", inspection=inspection.pk.hex)

    assert Evidence.objects.get(name="生产台账").about == inspection.about


def test_evidence_from_before_filing_and_from_another_authority_carries_the_case(lead: Lead) -> None:
    entered = act(lead, "enter_evidence", from_agency="临禾市公安局")

    (found,) = evidence_of(entered.pk, officer("周承"))
    assert (found.from_agency, printed(entered)[0]["name"]) == ("临禾市公安局", "生产台账")
    assert proofs(entered) == f"{EvidenceKind.DOCUMENTARY.label}《生产台账》：监测时段正常生产"


@pytest.mark.parametrize("ground", ["ILLEGAL", "NOT_TOLD"])
def test_unusable_evidence_is_excluded_with_its_reason_and_stays_on_file(lead: Lead, ground: str) -> None:
    entered = act(lead, "enter_evidence")

    act(entered, "exclude_evidence", ground=ground)

    seen = officer("周承")
    (kept,) = exhibits_of(lead.pk, seen)
    assert (kept.exclusion.ground, kept.exclusion.reasons) == (ground, "理由")
    assert (list(evidence_of(lead.pk, seen)), printed(lead), proofs(lead)) == ([], [], "")


def test_an_exhibit_is_excluded_once_and_only_of_this_lead(lead: Lead) -> None:
    entered = act(lead, "enter_evidence")
    number = entered.evidence.get().pk
    excluded = act(entered, "exclude_evidence")

    assert wrong(excluded, "exclude_evidence", evidence=number) == ["evidence"]


def test_a_stranger_finds_no_evidence(lead: Lead) -> None:
    act(lead, "enter_evidence")

    assert list(evidence_of(lead.pk, officer("高岩"))) == []


def test_the_report_of_the_investigation_begins_with_what_is_proved() -> None:
    case = a_case("INVESTIGATING")
    act(fresh(case.lead), "enter_evidence")

    assert "《生产台账》：监测时段正常生产" in fresh(case).what_is_proved


def test_every_field_names_what_it_cannot_hold(lead: Lead) -> None:
    asked = Asking(lead, "enter_evidence")

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}
