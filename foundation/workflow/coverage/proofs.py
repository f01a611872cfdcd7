"""Does a test exist? `tests/cases/test_filing.py::test_a_rule`, or with a class between; parameters are left out."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def missing(test: str, root: Path) -> str | None:
    """What is wrong with the name of a test, or None."""
    file, _colons, name = test.partition("::")
    path = root / file
    if not path.is_file():
        return f"“{test}”: there is no file {file}"
    if name.partition("[")[0] not in _tests(path):
        return f"“{test}”: {file} has no test of that name"
    return None


@cache
def _tests(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {one.name for one in tree.body if isinstance(one, Function)}
    for group in tree.body:
        if isinstance(group, ast.ClassDef):
            found |= {f"{group.name}::{one.name}" for one in group.body if isinstance(one, Function)}
    return frozenset(name for name in found if name.rpartition("::")[2].startswith("test_"))
