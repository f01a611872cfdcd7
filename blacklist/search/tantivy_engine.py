"""The embedded engine: tantivy in a folder of this process. One writer at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tantivy import Index, IndexWriter, Searcher

from .engine import Change, Document
from .tantivy_reader import TantivyReader, stored
from .tantivy_schema import record

HEAP = 64_000_000


@contextmanager
def committing(index: Index, heap: int) -> Iterator[IndexWriter]:
    """All of it or nothing: tantivy's own `with` commits even what an error cut short."""
    writer = index.writer(heap, 1)
    try:
        yield writer
        writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()  # also gives the lock back


class TantivyEngine(TantivyReader):
    """See `engine.Engine`."""

    def apply(self, changes: Iterable[Change], upto_seq: int) -> None:
        with self.generations.writing():
            now = self.generations.current()
            generation = now.generation or self.generations.begin()
            index = self._open(generation)
            searcher = index.searcher()
            with committing(index, HEAP) as writer:
                for change in changes:
                    self._write(writer, searcher, change)
            self.generations.point(generation, max(now.as_of_seq, upto_seq))

    def _write(self, writer: IndexWriter, searcher: Searcher, change: Change) -> None:
        held = searcher.search(self.builder.term("id", change.id), limit=1, count=False).hits
        if held and stored(searcher, held[0][1], "version") > change.version:
            return
        writer.delete_documents_by_term("id", change.id)
        if change.document:
            writer.add_document(record(change.document))

    def rebuild(self, documents: Iterable[Document], upto_seq: int) -> None:
        with self.generations.rebuilding():
            generation = self.generations.begin()
            self._fill(generation, documents)
            with self.generations.writing():
                old = self.generations.current().generation
                self.generations.point(generation, upto_seq)
            self.generations.keep(generation, old)

    def _fill(self, generation: str, documents: Iterable[Document]) -> None:
        with committing(self._open(generation), HEAP * 2) as writer:
            for document in documents:
                writer.add_document(record(document))
