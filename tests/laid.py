"""The loaded test database, kept: migrating and loading the law takes a minute, copying a file does not.

Only for SQLite. The key is a digest of everything that makes the database, so a change of any of it begins anew.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "tests"
MAKERS = ("*/migrations/*.py", "*/*/migrations/*.py", "foundation/law/**/*", "foundation/agencies/data/*", "demo/people.py",
          "requirements.txt", "foundation/workflow/door.py", "*/acts/*.py", "*/*/acts/*.py", "tests/conftest.py")  # fmt: skip


def digest() -> str:
    total = hashlib.sha256()
    for path in sorted({path for pattern in MAKERS for path in ROOT.glob(pattern) if path.is_file()}):
        if path.suffix != ".pyc":
            total.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return total.hexdigest()[:20]


def on_sqlite() -> bool:
    return "sqlite" in settings.DATABASES["default"]["ENGINE"]


def lay() -> bool:
    """Put the kept database in the place of the test database; False where none is kept."""
    kept = KEPT / f"{digest()}.sqlite3"
    if not on_sqlite() or not kept.exists():
        return False
    target = Path(settings.DATABASES["default"]["TEST"]["NAME"])
    for leftover in _files(target):
        leftover.unlink(missing_ok=True)
    shutil.copyfile(kept, target)
    return True


def keep() -> None:
    """Keep the database that was just made; older ones go."""
    if not on_sqlite():
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    KEPT.mkdir(parents=True, exist_ok=True)
    fresh = KEPT / f"{digest()}.{os.getpid()}.tmp"
    shutil.copyfile(connection.settings_dict["NAME"], fresh)
    fresh.replace(KEPT / f"{digest()}.sqlite3")
    for old in sorted(KEPT.glob("*.sqlite3"), key=lambda path: path.stat().st_mtime)[:-3]:
        old.unlink(missing_ok=True)


def _files(target: Path) -> Iterator[Path]:
    return (Path(f"{target}{suffix}") for suffix in ("", "-wal", "-shm"))
