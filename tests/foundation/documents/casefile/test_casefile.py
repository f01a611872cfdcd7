"""The case file: two volumes in the order of the law data, bound with page numbers, packed with sums."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pypdf import PdfReader

from foundation.agencies.models import Agency, Posting
from foundation.documents.casefile import MAIN, SUB, Cover, Piece, arranged, bound, of_documents, of_file, packed
from foundation.documents.casefile.order import places_on
from foundation.documents.issue import issue
from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Service
from foundation.documents.numbering import void
from foundation.documents.scans.filing import file_pile
from foundation.documents.vault import keep
from foundation.law.api import rules
from tests.foundation.documents.conftest import DAY
from tests.foundation.documents.examples import example
from tests.foundation.documents.scanner import blank, picture, pile, printed, scanned

ABOUT = "case:" + "0" * 32
COVER = Cover("临禾市生态环境局", "临禾恒暖热电有限公司涉嫌逃避监管排放案", "正卷", (("立案号", "临环立〔2026〕1号"),))


def issued(kind: str, bureau: Agency, seq: int) -> Document:
    return issue(kind, about=ABOUT, seq=seq, agency=bureau, on=DAY, data=example(kind_of(kind, DAY)))


def served(document: Document, seq: int) -> None:
    Service.objects.create(
        document=document, about=ABOUT, seq=seq, method="DIRECT", receiver="王明", identity="办公室主任", place="公司",
        served_at=timezone.now() + timedelta(minutes=seq),
    )  # fmt: skip


@pytest.fixture
def documents(bureau: Agency) -> list[Document]:
    """Issued in the order of the work: the file lies otherwise."""
    rows = {kind: issued(kind, bureau, seq) for seq, kind in enumerate(("XS", "LA", "XC", "SC", "GZ"), 1)}
    notice_slip = issued("SH", bureau, 6)
    served(rows["GZ"], 6)
    rows |= {kind: issued(kind, bureau, seq) for seq, kind in ((7, "JT"), (8, "CF"))}
    decision_slip = issued("SH", bureau, 9)
    served(rows["CF"], 9)
    return [*rows.values(), notice_slip, decision_slip, issued("JA", bureau, 10), issued("JNM", bureau, 11)]


@pytest.fixture
def photograph(db: None) -> Piece:
    content = picture(blank(), "JPEG")
    path = keep(hashlib.sha256(content).hexdigest(), content)
    return of_file(title="采样管照片", author="周承", on=DAY, path=path, mime="image/jpeg")


def kinds_of(pieces: list[Piece]) -> list[str]:
    return [f"{one.kind or '*'}{'/' + one.follows if one.follows else ''}" for one in pieces]


def test_the_volumes_hold_the_pieces_in_the_order_of_the_law(documents: list[Document], photograph: Piece) -> None:
    volumes = arranged([*of_documents(documents), photograph], DAY)
    assert {name: kinds_of(pieces) for name, pieces in volumes.items()} == {
        MAIN: ["CF", "SH/CF", "XC", "*", "GZ", "SH/GZ"], SUB: ["XS", "LA", "SC", "JT", "JA"],
    }  # fmt: skip


def test_every_kind_has_its_place_and_inner_opinions_lie_in_the_sub_volume(db: None) -> None:
    places = places_on(DAY)
    known = {rule.code for rule in rules("document_kind", on=DAY)} - {"SH", "JNM"}
    assert known - set(places) == set()
    inner = {
        "XS",
        "LA",
        "BLA",
        "CXLA",
        "BAS",
        "FAS",
        "ZAS",
        "ZAR",
        "ZAT",
        "DB",
        "SC",
        "FZ",
        "TBB",
        "JT",
        "JA",
        "YSB",
        "YSP",
        "JYS",
        "NLR",
        "JJQ",
    }
    assert {kind for kind, place in places.items() if place.volume == SUB} == inner


def test_what_no_part_names_stays_inside(photograph: Piece) -> None:
    unknown = Piece("新文种", "", "某局", DAY, "ZZZ", photograph.mime, photograph.fetch)
    assert arranged([unknown], DAY) == {MAIN: [], SUB: [unknown]}


def test_a_voided_document_is_left_out(documents: list[Document], bureau: Agency) -> None:
    void(about=ABOUT, seq=8, reason="录入错误", by=Posting.objects.first())
    again = Document.objects.filter(about=ABOUT).select_related("voided", "agency")
    assert "CF" not in [one.kind for one in of_documents(again)]


def test_a_bound_volume_has_cover_contents_numbers_and_outline(documents: list[Document], photograph: Piece) -> None:
    pieces = arranged([*of_documents(documents), photograph], DAY)[MAIN]
    reader = PdfReader(io.BytesIO(bound(COVER, pieces)))
    lengths = [4, 1, 2, 1, 3, 1]
    assert [len(PdfReader(io.BytesIO(one.content)).pages) if one.kind else 1 for one in pieces] == lengths
    assert len(reader.pages) == 2 + sum(lengths)
    outline = [(one.title, reader.get_destination_page_number(one)) for one in reader.outline]
    assert [page for _title, page in outline] == [0, 1, 2, 6, 7, 9, 10, 13]
    assert outline[2][0] == "1　行政处罚决定书　临环罚〔2026〕1号"
    contents = re.sub(r"\s", "", reader.pages[1].extract_text())
    for row in ("1行政处罚决定书临环罚〔2026〕1号", "2026年4月2日1–4", "2026年4月2日6–7", "采样管照片"):
        assert row in contents
    assert "12页" in re.sub(r"\s", "", reader.pages[0].extract_text())
    stamped = [page.extract_text().split()[-1] for page in reader.pages[2:]]
    assert stamped == [str(number) for number in range(1, 13)]


def test_an_empty_volume_says_so(db: None) -> None:
    reader = PdfReader(io.BytesIO(bound(COVER, [])))
    assert (len(reader.pages), "本卷无文书" in reader.pages[1].extract_text()) == (2, True)


def test_a_signed_slip_lies_behind_its_printed_one(documents: list[Document], bureau: Agency) -> None:
    clerk = Posting.objects.filter(agency=bureau, role="SERVER").first()
    slip = Document.objects.get(kind="SH", seq=9)
    file_pile("回证.pdf", pile(scanned(printed(slip))), by=clerk)
    titles = [one.title for one in arranged(of_documents(documents), DAY)[MAIN][:3]]
    assert titles == ["行政处罚决定书", "送达回证", "送达回证（签收件扫描，第1页）"]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs coreutils")
def test_the_zip_is_verified_by_sha256sum(documents: list[Document], photograph: Piece, tmp_path: Path) -> None:
    content = packed(COVER, arranged([*of_documents(documents), photograph], DAY))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path)
    assert subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=tmp_path, check=False).returncode == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    sums = {row["path"]: row["sha256"] for row in manifest["files"]}
    assert len(sums) == 11
    assert {path: hashlib.sha256((tmp_path / path).read_bytes()).hexdigest() for path in sums} == sums
    assert manifest["files"][0]["path"] == "正卷/001 行政处罚决定书 临环罚〔2026〕1号.pdf"
    assert all(one in (tmp_path / "清单.txt").read_text() for one in [*sums, *sums.values()])
    next(iter(tmp_path.glob("正卷/001*"))).write_bytes(b"changed")
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, check=False).returncode == 1


def test_no_name_leaves_the_folder(photograph: Piece) -> None:
    evil = Piece("../../etc/x\n", "a/b", "", DAY, "", photograph.mime, photograph.fetch)
    with zipfile.ZipFile(io.BytesIO(packed(COVER, {SUB: [evil]}))) as archive:
        assert archive.namelist()[0] == "副卷/001 .._.._etc_x_ a_b.jpg"
