"""Ink stamp or electronic seal: F1 at issuing, PAdES on the file, a changed byte found, keys outside the database."""

from __future__ import annotations

import io
import os
import re
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from pyhanko.pdf_utils.reader import PdfFileReader

from foundation.agencies.models import Agency
from foundation.documents.audit import each_file_is_the_one_entered
from foundation.documents.models import Document, Seal
from foundation.documents.render import make_pdf, make_pending
from foundation.documents.seals.checking import seal_on
from foundation.documents.seals.entering import enter_certificate, enter_ink, enter_test_seal
from foundation.documents.seals.store import key_file, passphrase, variable
from foundation.documents.vault import read
from foundation.documents.verify import look_up
from foundation.workflow.refused import Refused

from .conftest import DAY
from .test_issue import issued

SINCE = date(2025, 1, 1)


@pytest.fixture(autouse=True)
def store(settings, tmp_path: Path) -> Path:
    settings.SEALS_DIR, settings.SECRETS_FILE = str(tmp_path / "seals"), tmp_path / "secrets.json"
    return tmp_path


@pytest.fixture
def seal(bureau: Agency) -> Seal:
    return enter_test_seal(bureau, SINCE)


def printed(document: Document) -> bytes:
    return read(make_pdf(document).path)


def test_a_letter_is_sealed_and_the_ledger_names_the_sealed_file(bureau: Agency, seal: Seal) -> None:
    document = issued("CF", bureau)
    found = seal_on(printed(document))
    assert (found.name, found.unchanged, found.known, found.is_test) == ("临禾市生态环境局", True, True, True)
    assert found.at is not None
    assert list(each_file_is_the_one_entered()) == []
    assert look_up(document.verify_code).seal == found


def test_the_signature_is_pades_over_the_whole_file(bureau: Agency, seal: Seal) -> None:
    content = printed(issued("CF", bureau))
    (signature,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    start, length, after, rest = signature.sig_object["/ByteRange"]
    assert (start, after + rest, length > 0) == (0, len(content), True)
    assert b'pdfaid:part="3"' in PdfFileReader(io.BytesIO(content)).root["/Metadata"].data


def test_a_changed_byte_is_found(bureau: Agency, seal: Seal) -> None:
    content = printed(issued("CF", bureau))
    place = content.index(b"stream") + 20
    changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
    assert seal_on(changed).unchanged is False
    assert seal_on(content + b"\n% added\n").unchanged is False


def test_a_seal_of_a_stranger_is_not_known(bureau: Agency, seal: Seal) -> None:
    content = printed(issued("CF", bureau))
    Seal.objects.all().delete()
    assert (seal_on(content).unchanged, seal_on(content).known) == (True, False)


def test_forms_records_and_ink_bear_no_electronic_seal(bureau: Agency, seal: Seal) -> None:
    assert seal_on(printed(issued("XC", bureau))) is None
    enter_ink(bureau, date(2026, 1, 1))
    assert seal_on(printed(issued("CF", bureau))) is None


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7 broken"])
def test_what_is_no_sealed_pdf_has_no_seal(db: None, content: bytes) -> None:
    assert seal_on(content) is None


def test_a_seal_with_another_name_stops_the_act(bureau: Agency, seal: Seal) -> None:
    Seal.objects.update(name="临禾市环境保护局")
    with translation.override("en"), pytest.raises(Refused) as refused:
        issued("CF", bureau)
    assert refused.value.reasons == ["The seal “临禾市环境保护局” is not that of 临禾市生态环境局 (F1)."]
    assert Document.objects.count() == 0
    assert issued("XC", bureau).pk


def test_the_seal_of_the_day_counts(bureau: Agency, seal: Seal) -> None:
    Seal.objects.update(name="旧名称", valid_until=date(2026, 4, 1))
    assert seal_on(printed(issued("CF", bureau, DAY))) is None


def test_a_document_waits_for_a_key_that_is_not_in_the_store(bureau: Agency, seal: Seal) -> None:
    issued("CF", bureau)
    hidden = key_file(seal.key).rename(key_file(seal.key).with_suffix(".away"))
    assert make_pending() == 0
    hidden.rename(key_file(seal.key))
    assert make_pending() == 1


def test_the_database_holds_no_secret(bureau: Agency, seal: Seal, store: Path) -> None:
    secret = passphrase(seal.key).decode()
    assert secret not in str(Seal.objects.values().get())
    assert re.search("PRIVATE", seal.certificate) is None
    assert os.stat(key_file(seal.key)).st_mode & 0o077 == 0
    assert secret in (store / "secrets.json").read_text()


def test_the_passphrase_may_come_from_the_environment(bureau: Agency, seal: Seal, store: Path, monkeypatch) -> None:
    monkeypatch.setenv(variable(seal.key), passphrase(seal.key).decode())
    (store / "secrets.json").unlink()
    assert seal_on(printed(issued("CF", bureau))).unchanged is True


def test_a_given_certificate_is_entered_with_its_days(bureau: Agency, seal: Seal) -> None:
    again = enter_certificate(Agency.objects.get(name="临禾市公安局"), seal.key, "临禾市公安局")
    assert (again.valid_from, again.is_test, again.certificate) == (SINCE, False, seal.certificate)


def test_the_commands_enter_seals(bureau: Agency) -> None:
    call_command("make_demo_seal", bureau.name, verbosity=0)
    call_command("make_demo_seal", bureau.name, verbosity=0)
    call_command("enter_seal", bureau.name, "--ink", "--since", "2026-01-01", verbosity=0)
    assert list(Seal.objects.order_by("pk").values_list("kind", flat=True)) == ["ELECTRONIC", "INK"]
    with pytest.raises(CommandError, match="no agency"):
        call_command("enter_seal", "无此机关", "--ink")


def test_the_picture_of_a_test_seal_says_so_and_a_draft_bears_none(bureau: Agency, seal: Seal) -> None:
    from foundation.documents.page import Sheet, page_of

    document = issued("CF", bureau)
    assert "测试专用" in page_of(Sheet.of(document))
    assert "<svg" not in page_of(Sheet("CF", bureau, DAY, document.data))
