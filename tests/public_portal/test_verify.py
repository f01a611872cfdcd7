"""The verification page: facts of a document, and whether a file is the one that was issued."""

from __future__ import annotations

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.documents.models import Document
from foundation.documents.render import make_pdf

from .publishing import a_published_item


@pytest.fixture
def decision(english_visitor) -> Document:
    item = a_published_item()
    decision = Document.objects.get(about=item.case.about, kind="CF")
    make_pdf(decision)
    return Document.objects.get(pk=decision.pk)


def pdf_of(document: Document) -> bytes:
    with storages["vault"].open(document.file.path) as stored:
        return stored.read()


def sent(name: str, content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"pdf": SimpleUploadedFile(name, content, "application/pdf")}


def test_the_code_tells_what_was_issued_and_nothing_of_the_party(english_visitor, decision):
    spaced = " ".join(decision.verify_code[at : at + 4] for at in range(0, len(decision.verify_code), 4)).lower()
    answer = english_visitor.get("/verify/", {"code": spaced}, follow=True)
    page = answer.content.decode()

    assert answer.redirect_chain == [(f"/verify/{decision.verify_code}/", 302)]
    assert (decision.number in page, decision.agency.name in page, decision.file.sha256 in page) == (True, True, True)
    assert ("晨星" in page, "沈伯年" in page) == (False, False)


def test_a_file_is_compared_to_the_last_byte_and_not_kept(english_visitor, decision):
    address, content = f"/verify/{decision.verify_code}/", pdf_of(decision)

    assert "Identical." in english_visitor.post(address, sent("a.pdf", content)).content.decode()
    assert "Different." in english_visitor.post(address, sent("a.pdf", content + b"\n")).content.decode()


@pytest.mark.parametrize(("content", "hint"), [
    (b"MZ not a pdf", "This is no PDF file."), (b"", "The submitted file is empty."), (b"%PDF-" + b"0" * 300, "The file is too large; at most 200"),
])  # fmt: skip
def test_a_file_that_is_none_is_refused_with_the_reason(english_visitor, decision, settings, content, hint):
    settings.UPLOAD_MAX_BYTES = 200
    page = english_visitor.post(f"/verify/{decision.verify_code}/", sent("a.pdf", content))

    assert [(field, message[: len(hint)]) for field, message in page.context["errors"]] == [("id_pdf", hint)]


def test_a_code_that_nobody_issued_is_not_found(english_visitor, decision):
    answer = english_visitor.get("/verify/NOSUCHCODE/")
    assert (answer.status_code, "No document bears the code “NOSUCHCODE”" in answer.content.decode()) == (404, True)
