"""The gallery shows every kind; a kind without a picture is a fault that needs no rendering to be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.documents import gallery


def test_the_gallery_shows_every_kind() -> None:
    assert gallery.faults() == []


def test_a_kind_without_a_picture_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = tmp_path / "gallery.md"
    page.write_text(gallery.PAGE.read_text().replace("| CF |", "| ?? |"))
    monkeypatch.setattr(gallery, "PAGE", page)
    assert gallery.faults() == ["CF"]


def test_a_lost_sheet_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(gallery, "FOLDER", tmp_path)
    assert gallery.faults()[0] == "sheet-1.webp"


def test_the_pictures_are_small() -> None:
    assert sum(one.stat().st_size for one in gallery.FOLDER.iterdir()) < 3_000_000
