"""Originals: kept once under their hash, refused when too large or not what their name says."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from demo.people import posting
from enforcement.evidence import path_of, store
from enforcement.models import Evidence, Inspection, StoredFile
from foundation.agencies.models import Officer
from tests.make import a_walk, act, later, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def vault(settings: Any, tmp_path: Path) -> Path:
    settings.STORAGES = {
        **settings.STORAGES,
        "vault": {**settings.STORAGES["vault"], "OPTIONS": {"location": tmp_path}},
    }
    return tmp_path


def officer() -> Officer:
    return posting("周承").officer


def a_picture(kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 4), "gray").save(out, kind)
    return out.getvalue()


def a_bomb() -> bytes:
    """A PNG of a few bytes that claims 60,000 × 60,000 pixels."""
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(b"0" * 9),
        b"IEND": b"",
    }
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PDF = b"%PDF-1.7\n..."


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("照片.png", a_picture(), "image/png"),
        ("照片.JPG", a_picture("JPEG"), "image/jpeg"),
        ("报告.pdf", PDF, "application/pdf"),
    ],
)
def test_an_original_is_kept_under_its_hash(vault: Path, name: str, content: bytes, mime: str) -> None:
    file = store(name, content, officer())

    assert (file.sha256, file.mime, file.size) == (hashlib.sha256(content).hexdigest(), mime, len(content))
    assert (vault / path_of(file.sha256)).read_bytes() == content


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("照片.png", a_picture("JPEG")),
        ("照片.jpg", a_picture()),
        ("照片.jpg", a_picture("JPEG")[:40]),
        ("照片.png", PDF),
        ("报告.pdf", a_picture()),
        ("程序.exe", PDF),
        ("无后缀", PDF),
        ("空.pdf", b""),
        ("炸弹.png", a_bomb()),
    ],
)
def test_what_is_not_what_its_name_says_is_refused_and_nothing_is_kept(vault: Path, name: str, content: bytes) -> None:
    with pytest.raises(ValidationError) as refusal:
        store(name, content, officer())

    assert name in refusal.value.messages[0]
    assert (StoredFile.objects.count(), list(vault.iterdir())) == (0, [])


def test_what_is_too_large_is_refused_with_the_limit(vault: Path, settings: Any) -> None:
    settings.UPLOAD_MAX_BYTES = 2 * 1024 * 1024
    whole = PDF + b"0" * (settings.UPLOAD_MAX_BYTES - len(PDF))
    assert store("报告.pdf", whole, officer()).size == settings.UPLOAD_MAX_BYTES

    with pytest.raises(ValidationError) as refusal:
        store("报告.pdf", whole + b"0", officer())

    assert "2 MB" in refusal.value.messages[0]
    assert StoredFile.objects.count() == 1


def test_the_same_original_is_kept_once(vault: Path) -> None:
    first, second = (store(name, PDF, officer()) for name in ("报告.pdf", "另一名称.pdf"))

    assert first == second
    assert StoredFile.objects.get().name == "报告.pdf"


def test_a_name_longer_than_its_column_keeps_its_end(vault: Path) -> None:
    assert store("长" * 300 + ".pdf", PDF, officer()).name == "长" * 196 + ".pdf"


def test_a_photograph_becomes_evidence_with_who_took_it_and_what_it_proves(vault: Path) -> None:
    lead = a_walk("accept").lead
    file = store("照片.png", a_picture(), officer())
    row = {"sha256": file.sha256, "name": "排放口", "proves": "采样位置", "taken_at": "2026-08-17T10:40:00"}

    inspection = act(Inspection(), "record_inspection", of=lead, photographs=[row])

    kept = Evidence.objects.get(about=inspection.about)
    assert (kept.file, kept.kind, kept.proves, kept.taken_at.isoformat()) == (
        file, "AUDIO_VISUAL", "采样位置", "2026-08-17T02:40:00+00:00",
    )  # fmt: skip
    assert (kept.taken_by.officer.name, kept.witnessed_by.officer.name) == ("周承", "林溪")


@pytest.mark.parametrize(
    "wrong_part", [{"name": ""}, {"name": "长" * 201}, {"proves": " "}, {"proves": "长" * 301}, {"name": 7}]
)
def test_a_photograph_says_what_it_is_and_what_it_shows(vault: Path, wrong_part: dict[str, Any]) -> None:
    lead = a_walk("accept").lead
    sha256 = store("照片.png", a_picture(), officer()).sha256
    row = {"sha256": sha256, "name": "排放口", "proves": "采样位置", **wrong_part}

    assert wrong(Inspection(), "record_inspection", later(lead), of=lead, photographs=[row]) == ["photographs"]


@pytest.mark.parametrize("taken_at", ["2026-02-30T10:00:00", "heute", "2026-11-24T00:00:00"])
def test_a_photograph_was_taken_at_a_time_that_was(vault: Path, taken_at: str) -> None:
    lead = a_walk("accept").lead
    file = store("照片.png", a_picture(), officer())
    row = {"sha256": file.sha256, "name": "排放口", "proves": "采样位置", "taken_at": taken_at}

    assert wrong(Inspection(), "record_inspection", later(lead), of=lead, photographs=[row]) == ["photographs"]
