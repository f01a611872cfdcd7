"""The indexed evidence bundle (证据清册): every document and exhibit of a case, numbered, with date, pages and SHA-256."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.core.files.storage import storages
from django.utils import timezone
from pypdf import PdfReader

from cases.kin import lead_ids
from cases.models import Case
from cases.papers.file import file_of, title_of
from enforcement.evidence import path_of
from enforcement.models import Evidence
from foundation.documents.models import Document
from foundation.documents.render import keep, make_pdf

EPOCH = (1980, 1, 1, 0, 0, 0)  # the same pieces make the same file


class Piece(NamedTuple):
    """One document or exhibit. `path`: where its file lies in the vault; empty where there is none (a thing)."""

    title: str
    number: str
    on: date
    sha256: str
    path: str
    ending: str

    def row(self) -> dict[str, Any]:
        """A line of the index."""
        return {
            "title": self.title, "number": self.number, "on": self.on, "pages": str(pages(self) or ""), "sha256": self.sha256,
        }  # fmt: skip


def pieces(case: Case) -> list[Piece]:
    """Documents by date, then exhibits by the time they were taken."""
    return [*(_of_document(one) for one in file_of(case)), *_exhibits(case)]


def complete(case: Case) -> list[Piece]:
    """The same with every document printed, so that each has its file and hash."""
    for one in file_of(case):
        make_pdf(one)
    return pieces(case)


def pages(piece: Piece) -> int:
    """How many pages its file has; a picture is one, what has no file none."""
    if not piece.path:
        return 0
    if piece.ending != "pdf":
        return 1
    with storages["vault"].open(piece.path) as file:
        return len(PdfReader(io.BytesIO(file.read())).pages)


def zipped(case: Case, index: Document) -> str:
    """The vault's path of a ZIP with the index, every file, and a manifest of their SHA-256 sums."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        manifest = [_put(archive, name, path) for name, path in _named(case, index)]
        _write(archive, "manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1).encode())
    sha256 = hashlib.sha256(content.getvalue()).hexdigest()
    return keep(sha256, content.getvalue())


def _named(case: Case, index: Document) -> Iterator[tuple[str, str]]:
    """File names in the order of the index."""
    yield "00 证据清册.pdf", make_pdf(index).path
    for n, one in enumerate(complete(case), 1):
        if one.path:
            yield f"{n:02d} {_clean(' '.join(filter(None, [one.title, one.number])))}.{one.ending}", one.path


def _put(archive: zipfile.ZipFile, name: str, path: str) -> dict[str, Any]:
    with storages["vault"].open(path) as file:
        content = file.read()
    _write(archive, name, content)
    return {"file": name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, EPOCH), content)


def _of_document(one: Document) -> Piece:
    file = getattr(one, "file", None)
    return Piece(
        title_of(one), one.number, one.issued_on, file.sha256 if file else "", file.path if file else "", "pdf"
    )


def _exhibits(case: Case) -> Iterator[Piece]:
    for one in Evidence.objects.filter(lead__in=lead_ids(case)).select_related("file"):
        file, on = one.file, timezone.localdate(one.taken_at)
        ending = file.mime.rsplit("/", 1)[-1].replace("jpeg", "jpg") if file else ""
        yield Piece(one.name, "", on, file.sha256 if file else "", path_of(file.sha256) if file else "", ending)


def _clean(name: str) -> str:
    return "".join("_" if char in '\\/:*?"<>|' else char for char in name)
