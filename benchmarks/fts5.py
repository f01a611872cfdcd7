"""The peer: SQLite FTS5 over the same bigrams, behind the same interface, with the same visibility, facets and orders."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from blacklist.search.engine import Document, Found, Row, Step, Wanted
from blacklist.search.query import Bucket, Total
from blacklist.search.textnorm import bigrams, normalise, tokens

SCHEMA = """
CREATE TABLE entry (n INTEGER PRIMARY KEY, id TEXT, tier TEXT, violation TEXT, visible_from INT, visible_until INT, newest INT);
CREATE VIRTUAL TABLE name USING fts5(pairs, content='', tokenize="unicode61 remove_diacritics 0");
"""
SEEN = "FROM name JOIN entry ON entry.n = name.rowid WHERE name MATCH :match AND visible_from <= :at AND visible_until > :at"


class Fts5:
    """Rows are inserted in the order of `newest`, so that the newest page is read backwards along the rowid."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.db = sqlite3.connect(folder / "fts5.sqlite3")
        self.db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + SCHEMA)

    def rebuild(self, documents: Iterable[Document], upto_seq: int) -> None:
        with self.db:
            for n, one in enumerate(documents, 1):
                row = (n, one.id, one.tier, one.violation, one.visible_from, one.visible_until, one.newest)
                self.db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", row)
                self.db.execute("INSERT INTO name (rowid, pairs) VALUES (?, ?)", (n, tokens(one.names[0])))
        with self.db:
            self.db.execute("INSERT INTO name (name) VALUES ('optimize')")
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def find(self, wanted: Wanted) -> Found:
        asked = {"match": match(wanted), "at": wanted.at, "size": wanted.size}
        order = "bm25(name)" if wanted.sort == "relevance" else "name.rowid DESC"
        rows = self.db.execute(f"SELECT entry.id {SEEN} ORDER BY {order} LIMIT :size", asked).fetchall()
        (count,) = self.db.execute(f"SELECT count(*) {SEEN}", asked).fetchone()
        facets = {facet: self._facet(facet, asked) for facet in wanted.facets}
        return Found(tuple(Row(id_, 0.0) for (id_,) in rows), Total.of(count), facets)

    def candidates(self, text: str, k: int, *, at: int, filters: object) -> list[tuple[str, float]]:
        """By any shared pair, best first."""
        wanted = Wanted(at=at, words=(bigrams(normalise(text)),), step=Step.MOST)
        asked = {"match": match(wanted), "at": at, "size": k}
        rows = self.db.execute(f"SELECT entry.id, bm25(name) {SEEN} ORDER BY 2 LIMIT :size", asked)
        return [(id_, -score) for id_, score in rows]

    def _facet(self, facet: str, asked: dict[str, object]) -> tuple[Bucket, ...]:
        counted = self.db.execute(f"SELECT {facet}, count(*) {SEEN} GROUP BY 1 ORDER BY 2 DESC", asked)
        return tuple(Bucket(value, count) for value, count in counted)


def match(wanted: Wanted) -> str:
    """FTS5 knows no “most of them”: any of the pairs, ranked, is its way to forgive a wrong character."""
    if wanted.step is Step.PHRASE:
        return " AND ".join(f'"{" ".join(word)}"' for word in wanted.words)
    return " OR ".join(f'"{token}"' for token in wanted.tokens)
