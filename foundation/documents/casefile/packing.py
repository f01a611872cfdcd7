"""The case file as a ZIP: every piece as a file, a manifest of SHA-256 sums, a list to read, sums for `sha256sum -c`."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from .binding import Cover
from .order import NAMES
from .pieces import Piece

LIST, SUMS, MANIFEST = "清单.txt", "SHA256SUMS", "manifest.json"
LONGEST = 60  # characters of a name, so that no file system refuses it


def packed(cover: Cover, volumes: Mapping[str, Sequence[Piece]]) -> bytes:
    """`sha256sum -c SHA256SUMS` in the unpacked folder verifies every file."""
    files = [(path, piece) for name, pieces in volumes.items() for path, piece in _named(NAMES.get(name, name), pieces)]
    now, file = timezone.localtime(), io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, piece in files:
            archive.writestr(_entry(path, now), piece.content)
        archive.writestr(_entry(MANIFEST, now), _manifest(cover, files, now))
        archive.writestr(_entry(LIST, now), _list(cover, files))
        archive.writestr(_entry(SUMS, now), "".join(f"{piece.sha256}  {path}\n" for path, piece in files))
    return file.getvalue()


def _named(volume: str, pieces: Sequence[Piece]) -> list[tuple[str, Piece]]:
    folder = f"{volume}/" if volume else ""
    return [(f"{folder}{number:03d} {_safe(one)}.{one.ending}", one) for number, one in enumerate(pieces, 1)]


def _safe(piece: Piece) -> str:
    """Without what a path may not hold."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", f"{piece.title} {piece.number}".strip())[:LONGEST].strip()


def _entry(path: str, at: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _manifest(cover: Cover, files: list[tuple[str, Piece]], at: datetime) -> str:
    rows = [{"path": path, "sha256": one.sha256, "bytes": len(one.content), **_facts(one)} for path, one in files]
    head = {"agency": cover.agency, "title": cover.title, "made_at": at.isoformat(timespec="seconds")}
    return json.dumps({**head, "facts": dict(cover.rows), "files": rows}, ensure_ascii=False, indent=2)


def _facts(piece: Piece) -> dict[str, Any]:
    return {
        "title": piece.title, "number": piece.number, "author": piece.author, "on": piece.on.isoformat(),
        "kind": piece.kind, "verify_code": piece.verify_code,
    }  # fmt: skip


def _list(cover: Cover, files: list[tuple[str, Piece]]) -> str:
    head = [cover.agency, cover.title, *(f"{label}：{value}" for label, value in cover.rows), ""]
    rows = [f"{path}\n    {one.author}　{one.on:%Y-%m-%d}　{one.sha256}" for path, one in files]
    foot = ["", f"核对：在解压后的目录中执行 sha256sum -c {SUMS}"]
    return "\n".join([*head, *rows, *foot]) + "\n"
