"""All of it in one table, with the machine beside it.

    ./run bench cases [--small]

Each measurement is a process of its own on an empty database; PostgreSQL is a cluster that ends with the run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.databases import postgresql, programs
from benchmarks.machine import described

from .table import rows_of

PARTS = {"acts": ["12"], "numbers": ["250"], "pages": ["1000", "10000", "100000"], "alarms": ["100000"], "pdfs": ["3"]}
SMALL = {"acts": ["2"], "numbers": ["20"], "pages": ["50", "200"], "alarms": ["500"], "pdfs": ["1"]}


def run(part: str, arguments: list[str], url: str, home: Path) -> Any:
    """The figures of one part; its messages go to the terminal."""
    env = {**os.environ, "DATABASE_URL": url, "LIANLAN_VAR": str(home / "var")}
    command = [sys.executable, "-m", f"benchmarks.cases.{part}", *arguments]
    print(f"{part}: {url.partition(':')[0]} ...", file=sys.stderr)
    return json.loads(subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE).stdout.splitlines()[-1])


def on_sqlite(part: str, arguments: list[str]) -> Any:
    with tempfile.TemporaryDirectory() as home:
        return run(part, arguments, f"sqlite:///{home}/bench.sqlite3", Path(home))


def on_postgresql(part: str, arguments: list[str]) -> Any:
    with tempfile.TemporaryDirectory() as home, postgresql(Path(home)) as url:
        return run(part, arguments, url, Path(home))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="few rows: to see that it runs, not to quote")
    parts = SMALL if parser.parse_args().small else PARTS
    machine = described()
    found = {"SQLite": {part: on_sqlite(part, arguments) for part, arguments in parts.items()}}
    if programs():
        found["PostgreSQL"] = {part: on_postgresql(part, parts[part]) for part in parts if part != "pdfs"}
    print(machine)
    for row in rows_of(found):
        print(row)


if __name__ == "__main__":
    main()
