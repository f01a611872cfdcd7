from __future__ import annotations

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from foundation.agencies.models import Agency, Posting
from foundation.documents import render
from foundation.documents.audit import each_file_is_the_one_entered
from foundation.documents.models import Document, DocumentFile
from foundation.documents.numbering import void
from foundation.documents.render import make_pdf, make_pending, pending, preview
from foundation.documents.verify import is_intact, look_up, matches
from foundation.ledger.models import Entry
from foundation.workflow.refused import Refused

from .conftest import DAY
from .examples import example
from .test_issue import issued


@pytest.fixture
def slip(bureau: Agency) -> Document:
    return issued("HZ", bureau)


def stored(file: DocumentFile) -> bytes:
    with storages["vault"].open(file.path) as content:
        return content.read()


def test_the_pdf_lies_in_the_vault_under_its_hash_and_its_hash_in_the_ledger(slip: Document) -> None:
    file = make_pdf(slip)
    content = stored(file)
    sha256 = hashlib.sha256(content).hexdigest()
    entry = Entry.objects.get(about=slip.ledger_about)
    assert content.startswith(b"%PDF")
    assert (file.sha256, file.path, file.size) == (sha256, f"{sha256[:2]}/{sha256[2:4]}/{sha256}", len(content))
    assert (entry.act, entry.seq, entry.digest, entry.by) == ("document.rendered", 1, sha256, "system")
    assert list(each_file_is_the_one_entered()) == []


def test_rendering_twice_makes_one_file_and_one_entry(slip: Document) -> None:
    assert make_pdf(slip) == make_pdf(Document.objects.get(pk=slip.pk))
    assert Entry.objects.filter(about=slip.ledger_about).count() == 1


def test_a_document_waits_until_its_pdf_is_made(slip: Document) -> None:
    assert list(pending()) == [slip]
    assert make_pending() == 1
    assert (list(pending()), make_pending()) == ([], 0)


def test_one_document_that_cannot_be_rendered_does_not_hold_up_the_others(bureau: Agency, slip: Document) -> None:
    broken = Document.objects.create(
        kind="HZ", about="transfer:" + "1" * 32, seq=1, agency=bureau, issued_on=DAY, verify_code="BROKEN",
        data={**slip.data, "accepted_at": "no time"},
    )  # fmt: skip
    assert make_pending() == 1
    assert list(pending()) == [broken]


def test_a_changed_file_is_detected(slip: Document) -> None:
    file = make_pdf(slip)
    assert (is_intact(file), look_up(slip.verify_code).intact) == (True, True)
    storages["vault"].delete(file.path)
    storages["vault"].save(file.path, ContentFile(b"%PDF-1.7 another decision"))
    assert (is_intact(file), look_up(slip.verify_code).intact) == (False, False)
    storages["vault"].delete(file.path)
    assert is_intact(file) is False


def test_a_copy_in_hand_matches_byte_for_byte_only(slip: Document) -> None:
    content = stored(make_pdf(slip))
    assert (matches(slip.verify_code, content), matches(slip.verify_code, content + b" ")) == (True, False)


def test_the_verification_page_learns_nothing_personal(slip: Document) -> None:
    facts = look_up(slip.verify_code)
    assert vars(facts) == {
        "kind": "HZ", "title": facts.title, "number": slip.number, "agency": "临禾市生态环境局", "issued_on": DAY,
        "sha256": "", "size": 0, "voided": False, "intact": True, "seal": None, "corrected_by": (),
    }  # fmt: skip


def test_a_code_is_found_however_it_was_typed(slip: Document) -> None:
    typed = slip.verify_code.lower()
    assert look_up(f" {typed[:4]} {typed[4:8]}-{typed[8:]}").number == slip.number
    assert look_up("NONE") is None


def test_a_voided_document_says_so(slip: Document) -> None:
    void(about=slip.about, seq=slip.seq, reason="录入错误", by=Posting.objects.first())
    assert look_up(slip.verify_code).voided is True


def test_a_preview_is_a_draft_and_is_kept_nowhere(bureau: Agency) -> None:
    from foundation.documents.kinds import kind_of

    content = preview("HZ", agency=bureau, on=DAY, data=example(kind_of("HZ", DAY)))
    assert content.startswith(b"%PDF")
    assert (Document.objects.count(), DocumentFile.objects.count()) == (0, 0)


def test_a_preview_names_what_is_missing(bureau: Agency) -> None:
    with pytest.raises(Refused):
        preview("HZ", agency=bureau, on=DAY, data={})


def test_a_committed_document_is_rendered_by_the_task(
    slip: Document, django_capture_on_commit_callbacks: object, monkeypatch: pytest.MonkeyPatch, bureau: Agency
) -> None:
    from foundation.documents import tasks

    with django_capture_on_commit_callbacks(execute=False) as nudges:
        document = issued("HZ", bureau)
    assert len(nudges) == 1
    tasks.render(document.pk.hex)
    assert document.pk in DocumentFile.objects.values_list("document", flat=True)
    assert tasks.render.queue == tasks.sweep.queue == "pdf"
    assert render.ACT == "document.rendered"
