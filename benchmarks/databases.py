"""Throwaway databases to measure on: SQLite in a folder, PostgreSQL in a cluster of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PORT = int(os.environ.get("PG_PORT", "55499"))


def programs() -> Path | None:
    """Where PostgreSQL's own programs lie; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def postgresql(home: Path) -> Iterator[str]:
    """The address of an empty database in a cluster that ends with the block; durable as a site's would be."""
    bin_, data = programs(), home / "pg"
    if bin_ is None:
        raise LookupError("PostgreSQL is not installed")
    home.chmod(0o755)
    data.mkdir()
    if os.getuid() == 0:
        shutil.chown(data, "postgres")
    _as_postgres(bin_ / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
    options = f"-p {PORT} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
    _as_postgres(bin_ / "pg_ctl", "-D", data, "-w", "-o", options, "-l", data / "log", "start")
    try:
        yield f"postgres://postgres@127.0.0.1:{PORT}/postgres"
    finally:
        _as_postgres(bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _as_postgres(*command: object) -> None:
    """The server refuses to run as root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    subprocess.run([*prefix, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")
