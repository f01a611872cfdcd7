"""Reconsideration: review, acceptance, the agency's answer, decision, silence; what it suspends and what not (§14; C7)."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.files.storage import storages

from cases.enforcing.window import application_faults, remedies_end, window
from cases.models import Case, Payment
from cases.owed import owed
from cases.remedies.bundle import pieces, zipped
from cases.remedies.desk import bundle, index_of
from cases.remedies.models import Remedy
from cases.remedies.mornings import each_step
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.models import Document
from tests.cases.payments import at, demanded
from tests.make import a_case, act, fresh, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("years_later")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    """Served on 2026-11-18; the fine of 300,000 is to be paid by 2026-12-03."""
    return a_case("SERVED", began_on=date(2026, 10, 12))


@pytest.fixture(scope="module")
def asked(case: Case) -> Remedy:
    """Row C7: applied for on 2026-12-14."""
    with time_machine.travel("2031-02-03T10:00:00+08:00", tick=False):
        return act(Remedy(), "register_remedy", at("2026-12-15"), of=case, applied_on="2026-12-14")


def accepted(asked: Remedy, day: str = "2026-12-18", **changes: Any) -> Remedy:
    return act(asked, "note_acceptance", at(day), **changes)


def decided(remedy: Remedy, day: str = "2027-01-13", **changes: Any) -> Remedy:
    return act(remedy, "note_reconsidered", at(day), **changes)


# -- row C7 and the clocks


def test_row_c7_review_and_decision(asked: Remedy) -> None:
    assert due_of(asked.about, "recon-review") == date(2026, 12, 21)

    pending = accepted(asked)

    assert due_of(pending.about, "recon-decision") == date(2027, 2, 16)


def test_the_simple_procedure_has_thirty_days_and_no_extension(asked: Remedy) -> None:
    pending = accepted(asked, simple=True)

    assert due_of(pending.about, "recon-decision-simple") == date(2027, 1, 18)  # 2027-01-17 is a Sunday
    assert len(why(pending, "note_extension", at("2027-01-04"))) == 1


def test_the_ordinary_procedure_is_extended_once(asked: Remedy) -> None:
    longer = act(accepted(asked), "note_extension", at("2027-02-01"))

    assert due_of(longer.about, "recon-decision") == date(2027, 3, 18)
    assert len(why(longer, "note_extension", at("2027-03-01"))) == 1


def test_the_agency_answers_within_ten_working_days_of_the_copy(asked: Remedy) -> None:
    pending = accepted(asked, copy_received_on="2026-12-18")
    assert due_of(pending.about, "recon-answer") == date(2027, 1, 4)  # New Year's Day is off

    answered = act(pending, "answer", at("2026-12-25"))

    assert [one.limit for one in open_clocks(answered.about) if one.duty] == ["recon-decision"]
    assert len(why(answered, "answer", at("2026-12-28"))) == 1


def test_a_copy_that_comes_later_starts_the_answer_later(asked: Remedy) -> None:
    pending = accepted(asked, copy_received_on="")
    assert due_of(pending.about, "recon-answer") is None

    called = act(pending, "note_call", at("2026-12-21"))

    assert due_of(called.about, "recon-answer") == date(2027, 1, 5)
    assert len(why(called, "note_call", at("2026-12-22"))) == 1


def test_an_application_that_is_not_reviewed_in_time_is_deemed_accepted(asked: Remedy) -> None:
    assert each_step(at("2026-12-21", 23)) == []

    [deemed] = each_step(at("2026-12-22", 0))

    assert (deemed.state, deemed.accepted_on) == ("ACCEPTED", date(2026, 12, 21))
    assert due_of(deemed.about, "recon-decision") == date(2027, 2, 19)


def test_silence_opens_fifteen_days_to_sue(asked: Remedy) -> None:
    pending = accepted(asked)
    assert each_step(at("2027-02-16", 23)) == []

    [silent] = each_step(at("2027-02-17", 0))

    assert due_of(silent.about, "litigation-recon-silent") == date(2027, 3, 3)
    assert each_step(at("2027-02-18")) == []
    assert remedies_end(payment_of(pending)) == date(2027, 3, 3)


def test_only_one_reconsideration_of_an_act_is_pending(asked: Remedy) -> None:
    assert wrong(Remedy(), "register_remedy", at("2026-12-16"), of=fresh(asked.case)) == ["of"]


# -- what it suspends


def payment_of(remedy: Remedy) -> Payment:
    return Payment.objects.get(case=remedy.case_id)


def test_the_payment_is_not_stayed_but_its_surcharge_days_are_not_counted(asked: Remedy) -> None:
    payment = payment_of(asked)
    assert owed(payment, date(2026, 12, 14)).surcharge == 11 * 9_000

    pending = accepted(asked)

    assert due_of(payment.about, "payment") == date(2026, 12, 3)
    assert owed(payment, date(2027, 1, 10)).surcharge == 11 * 9_000
    decided(pending)  # served on 2027-01-13, the last day that does not count
    assert [owed(payment, date(2027, 1, day)).surcharge for day in (13, 14, 15)] == [99_000, 108_000, 117_000]


def test_one_that_is_not_accepted_leaves_every_day_counted(asked: Remedy) -> None:
    act(asked, "note_non_acceptance", at("2026-12-18"))

    assert owed(payment_of(asked), date(2026, 12, 24)).surcharge == 21 * 9_000
    assert remedies_end(payment_of(asked)) == date(2027, 5, 18)


def test_without_an_order_the_demand_goes_on(asked: Remedy) -> None:
    accepted(asked)

    assert demanded(payment_of(asked), "2026-12-21").state == "DEMANDED"


def test_an_order_suspends_demand_and_application_until_it_is_lifted(asked: Remedy) -> None:
    stayed = act(accepted(asked), "note_stay", at("2026-12-21"))
    payment = payment_of(asked)
    assert payment.stayed_at == at("2026-12-21")
    assert len(why(payment, "issue_demand", at("2026-12-22"))) == 1

    act(stayed, "note_stay_lifted", at("2026-12-28"))

    assert demanded(payment_of(asked), "2026-12-29").state == "DEMANDED"


def test_the_outcome_ends_the_suspension(asked: Remedy) -> None:
    decided(act(accepted(asked), "note_stay", at("2026-12-21")))

    assert payment_of(asked).stayed_at is None


def test_while_it_is_pending_the_court_is_not_asked(asked: Remedy) -> None:
    accepted(asked)
    payment = demanded(payment_of(asked), "2026-12-21")

    assert window(payment) is None
    assert len(application_faults(payment, at("2027-06-01"))) == 1


def test_after_it_was_upheld_the_court_is_asked_within_three_months_of_fifteen_days(asked: Remedy) -> None:
    ended = decided(accepted(asked), party_received_on="2027-01-13")

    assert due_of(ended.about, "litigation-after-recon") == date(2027, 1, 28)
    assert window(payment_of(asked)) == (date(2027, 1, 28), date(2027, 4, 28))


# -- what it changes


def test_a_revocation_takes_decision_payment_and_publication_with_it(asked: Remedy) -> None:
    """As row C8: served on the agency on 2027-01-13, the published text goes by 2027-01-18."""
    act(asked.case.penalty_item, "publish_item", at("2026-11-20"))
    decided(accepted(asked), result="REVOKED", outcome="采样程序违法，撤销。")

    case = Case.objects.get(pk=asked.case_id)
    assert (case.overlay, case.overlay_on, case.state) == ("REVOKED", date(2027, 1, 13), "SERVED")
    assert payment_of(asked).state == "FALLEN"
    assert due_of(case.penalty_item.about, "withdraw-publication") == date(2027, 1, 18)
    withdrawn = act(case.penalty_item, "withdraw_item", at("2027-01-15"))
    assert [one.limit for one in open_clocks(withdrawn.about) if one.duty] == []
    assert act(case, "close", at("2027-01-18"), ground="REVOKED").closing_ground == "REVOKED"


def test_a_variation_lowers_the_fine_and_its_surcharge(asked: Remedy) -> None:
    assert wrong(accepted(asked), "note_reconsidered", at("2027-01-13"), result="VARIED") == ["fine"]
    decided(fresh(asked), result="VARIED", fine="200000")

    case, payment = Case.objects.get(pk=asked.case_id), payment_of(asked)
    assert (case.overlay, case.fine, payment.fine) == ("VARIED", 200_000, 200_000)
    assert owed(payment, date(2027, 1, 13)).surcharge == 11 * 6_000


@pytest.mark.parametrize("result", ["UPHELD", "DISMISSED", "WITHDRAWN", "MEDIATED"])
def test_other_outcomes_leave_the_decision(asked: Remedy, result: str) -> None:
    decided(accepted(asked), result=result)

    assert (Case.objects.get(pk=asked.case_id).overlay, payment_of(asked).state) == ("", "DUE")


def test_an_open_remedy_keeps_the_case_open(asked: Remedy) -> None:
    case = asked.case
    act(payment_of(asked), "record_payment", at("2026-12-02"))
    act(case.penalty_item, "publish_item", at("2026-11-20"))
    assert len(why(case, "close", at("2026-12-16"))) == 1

    act(asked, "note_non_acceptance", at("2026-12-18"))

    assert act(fresh(case), "close", at("2026-12-21")).state == "CLOSED"


# -- the indexed evidence bundle


def test_the_answer_brings_the_index_of_every_document_and_exhibit(asked: Remedy) -> None:
    answered = act(accepted(asked), "answer", at("2026-12-25"))

    rows = Document.objects.get(about=answered.about, kind="ZJQ").data["index"]
    titles = [row["title"] for row in rows]
    assert {"立案审批表", "行政处罚决定书", "送达回证", "责令改正违法行为决定书"} <= set(titles)
    assert len(rows) == len(pieces(asked.case)) - 1  # the index itself came after


def test_the_bundle_is_one_zip_with_a_manifest_of_sums(asked: Remedy, monkeypatch: Any) -> None:
    """The printing itself is tested elsewhere: here each page is a small PDF of its own."""
    monkeypatch.setattr(
        "foundation.documents.render.to_pdf", lambda page, code="": b"%PDF-1.4\n" + page.encode()[-200:]
    )
    answered = act(accepted(asked), "answer", at("2026-12-25"))

    path = zipped(answered.case, index_of(answered))

    with storages["vault"].open(path) as file, zipfile.ZipFile(io.BytesIO(file.read())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.namelist() == [*(one["file"] for one in manifest), "manifest.json"]
    assert manifest[0]["file"] == "00 证据清册.pdf"
    assert all(len(one["sha256"]) == 64 for one in manifest)
    assert zipped(answered.case, index_of(answered)) == path


@pytest.mark.parametrize("key", ["x", "", "g" * 32, "0" * 32])
def test_there_is_no_bundle_of_what_is_no_remedy(db: None, key: str) -> None:
    assert bundle(key) is None
