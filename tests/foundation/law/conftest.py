"""The law of the test session is loaded once; a test that loads something else begins and ends with an empty cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from foundation.law.book import forget

FOLDER = {
    "instruments.yaml": """
        instruments:
          - {code: apl, label_zh: 处罚法, label_en: Penalty Law, certainty: V, valid_from: 2021-07-15,
             summary_zh: 处罚的一般规定, summary_en: penalties in general}
    """,
    "provisions.yaml": """
        provisions:
          - {code: apl/67, certainty: V, summary_zh: 十五日, summary_en: fifteen days}
    """,
    "limits.yaml": """
        kind: time_limit
        rules:
          - code: payment
            label_zh: 缴款
            label_en: Payment
            valid_from: 2021-07-15
            basis: [apl/67]
            certainty: V
            summary_zh: 收到决定后十五日内
            summary_en: within fifteen days of the decision
            body: {quantity: 15, unit: CD, extensions: [], roll: NEXT_WD, kind: deadline, duty: true,
                   start_zh: 收到, start_en: receipt, marks: {}, where: A}
    """,
}


@pytest.fixture(autouse=True)
def _as_loaded() -> Iterator[None]:
    forget()
    with translation.override("en"):
        yield
    forget()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small law of one rule that loads; tests spoil one file of it."""
    for name, text in FOLDER.items():
        put(tmp_path, name, text)
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    lines = text.strip("\n").splitlines()
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    (folder / name).write_text("\n".join(line[indent:] for line in lines) + "\n", encoding="utf-8")
