"""Search measured on generated names: our engine beside SQLite FTS5 with the same bigrams, in the same run.

    python -m benchmarks.search [--names 100000] [--queries 100] [--seed 1] [--elasticsearch URL]

Times are milliseconds of one caller in one process, p50 / p95. The machine's other load is in them: compare columns,
not runs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.embedded")
django.setup()

from benchmarks.corpus import NOW, divisions, documents, questions  # noqa: E402
from benchmarks.fts5 import Fts5  # noqa: E402
from blacklist.screening.evaluation.synthetic import Company, Generator  # noqa: E402
from blacklist.search.engine import Document, Found, Step, Wanted  # noqa: E402
from blacklist.search.tantivy_engine import TantivyEngine  # noqa: E402
from blacklist.search.textnorm import bigrams, normalise  # noqa: E402

FACETS = ("tier", "violation")
BUDGET, FEWEST = 15_000, 10  # milliseconds for one row of the table, and questions that it asks at least
Texts = dict[str, list[str]]


class Searched(Protocol):
    """As much of an engine as is measured."""

    def rebuild(self, documents: Iterable[Document], upto_seq: int) -> None: ...

    def find(self, wanted: Wanted) -> Found: ...

    def candidates(
        self, text: str, k: int, *, at: int, filters: dict[str, tuple[str, ...]]
    ) -> list[tuple[str, float]]: ...


def wanted(text: str, **more: Any) -> Wanted:
    return Wanted(at=NOW, words=(bigrams(normalise(text)),), size=20, **more)


def milliseconds(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Of each call; a row that is slow is sampled, so that the whole ends in minutes."""
    taken: list[float] = []
    for text in texts:
        began = time.perf_counter()
        work(text)
        taken.append((time.perf_counter() - began) * 1000)
        if sum(taken) > BUDGET and len(taken) >= FEWEST:
            break
    return taken


class Trial:
    """One engine and the questions that it is asked. `asked`: how many of the last kind."""

    def __init__(self, engine: Searched, texts: Texts) -> None:
        self.engine, self.texts, self.asked = engine, texts, 0

    def rows(self) -> dict[str, str]:
        newest, relevance = {"sort": "newest"}, {"sort": "relevance"}
        return {
            "two-character brand, newest, page 1": self.timed("brand", **newest),
            "broad term, relevance, page 1": self.timed("broad", **relevance),
            "broad term, two facets": self.timed("broad", **newest, facets=FACETS),
            "whole result page: count, 20 rows, 2 facets": self.timed("brand", **newest, facets=FACETS),
            "one wrong character, most pairs, page 1": self.timed("wrong", **relevance, step=Step.MOST),
            "one wrong character, 10 candidates": self.shown(self.candidates, "wrong"),
            "  the target among them": self.recall(),
        }

    def timed(self, kind: str, **more: Any) -> str:
        return self.shown(lambda text: self.engine.find(wanted(text, **more)), kind)

    def shown(self, work: Callable[[str], object], kind: str) -> str:
        taken = milliseconds(work, self.texts[kind])
        self.asked = len(taken)
        return f"{statistics.median(taken):.2f} / {statistics.quantiles(taken, n=20)[-1]:.2f}"

    def candidates(self, text: str) -> set[str]:
        return {id_ for id_, _ in self.engine.candidates(text, 10, at=NOW, filters={})}

    def recall(self) -> str:
        asked = list(zip(self.texts["wrong"], self.texts["target"], strict=True))
        hits = [target in self.candidates(text) for text, target in asked[: self.asked]]
        return f"{sum(hits) / len(hits):.1%}"


def measure(
    engine: Searched, companies: Sequence[Company], texts: Texts, seed: int, size: Callable[[], int]
) -> dict[str, str]:
    began = time.perf_counter()
    engine.rebuild(documents(companies, seed), 0)
    built = f"{time.perf_counter() - began:.0f} s / {size() / 1e6:.0f} MB"
    return {"build / size": built, **Trial(engine, texts).rows()}


def size_of(folder: Path) -> Callable[[], int]:
    return lambda: sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--elasticsearch", metavar="URL")
    asked = parser.parse_args()
    by = Generator(divisions(), asked.seed)
    companies = list(by.companies(asked.names))
    texts = questions(companies, asked.queries, by)
    with tempfile.TemporaryDirectory() as home:
        ours, peer = Path(home) / "tantivy", Path(home) / "fts5"
        columns = {
            "tantivy": measure(TantivyEngine(ours), companies, texts, asked.seed, size_of(ours)),
            "SQLite FTS5": measure(Fts5(peer), companies, texts, asked.seed, size_of(peer)),
        }
        if asked.elasticsearch:
            columns["Elasticsearch"] = elasticsearch(asked.elasticsearch, companies, texts, asked.seed)
    print(f"{asked.names:,} names, ms p50 / p95")
    print_table(columns)


def elasticsearch(url: str, companies: Sequence[Company], texts: Texts, seed: int) -> dict[str, str]:
    from blacklist.search.elasticsearch_engine import ElasticsearchEngine

    engine = ElasticsearchEngine(url, alias="benchmark")
    stats = lambda: engine.client.indices.stats(index="benchmark")["_all"]["primaries"]["store"]["size_in_bytes"]  # noqa: E731
    try:
        return measure(engine, companies, texts, seed, stats)
    finally:
        for index in engine.client.indices.get(index="benchmark-*").body:
            engine.client.indices.delete(index=index)


def print_table(columns: dict[str, dict[str, str]]) -> None:
    names = next(iter(columns.values()))
    print(f"{'':<46}" + "".join(f"{name:>20}" for name in columns))
    for name in names:
        print(f"{name:<46}" + "".join(f"{column[name]:>20}" for column in columns.values()))


if __name__ == "__main__":
    main()
