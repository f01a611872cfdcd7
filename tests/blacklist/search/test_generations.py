"""The embedded index as files: several processes, one writer."""

import threading

import pytest

from blacklist.search.engine import Change
from blacklist.search.tantivy_engine import TantivyEngine

from .corpus import a_document
from .test_engines import found, upsert


def test_another_process_sees_a_commit_and_a_new_generation(tmp_path):
    writer, reader = TantivyEngine(tmp_path), TantivyEngine(tmp_path)
    writer.apply([upsert(a_document("one", "江阴市宏盛化工有限公司"))], 1)
    first = found(reader, "宏盛")
    writer.rebuild([a_document("two", "南京宏盛建材有限公司")], 2)

    assert (first, found(reader, "宏盛"), reader.state().as_of_seq) == (["one"], ["two"], 2)


def test_writers_wait_for_one_another_and_none_is_lost(tmp_path):
    def write(name: str) -> None:
        TantivyEngine(tmp_path).apply([upsert(a_document(name, "江阴市宏盛化工有限公司"))], 1)

    writers = [threading.Thread(target=write, args=(f"doc-{n}",)) for n in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert TantivyEngine(tmp_path).state().documents == 6


def test_a_writer_that_fails_leaves_the_index_as_it_was_and_unlocked(tmp_path):
    engine = TantivyEngine(tmp_path)
    engine.apply([upsert(a_document("one", "江阴市宏盛化工有限公司"))], 1)

    def half():
        yield Change("one", 2, None)
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        engine.apply(half(), 2)
    engine.apply([], 3)

    assert (found(engine, "宏盛"), engine.state().as_of_seq) == (["one"], 3)


def test_old_generations_are_cleared_away_but_for_the_last(tmp_path):
    engine = TantivyEngine(tmp_path)
    for seq in range(4):
        engine.rebuild([], seq)

    assert len(list(tmp_path.glob("g-*"))) == 2
