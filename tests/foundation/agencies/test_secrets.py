"""Secrets that an installation makes for itself: once, for all its processes, readable by its user alone."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from config.secrets import kept


def test_two_first_starts_at_once_agree_on_one_secret(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secrets.json"
    with ProcessPoolExecutor(4) as pool:
        found = set(pool.map(kept, [path] * 16, ["A_KEY"] * 16))

    assert len(found) == 1
    assert kept(path, "A_KEY") in found
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600


def test_each_secret_is_another_and_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secrets.json"
    first, second = kept(path, "PERSON_KEY_A"), kept(path, "PERSON_KEY_B")
    monkeypatch.setenv("PERSON_KEY_A", "given")

    assert (first != second, kept(path, "PERSON_KEY_A"), kept(path, "PERSON_KEY_B")) == (True, "given", second)
