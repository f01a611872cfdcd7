"""What an engine does with changes: alike for both."""

import threading
from dataclasses import replace

from blacklist.search import cascade
from blacklist.search.engine import Change, Engine
from blacklist.search.query import Query

from .corpus import NOW, a_document, fillers, rows

ITEM = a_document("one", "江阴市宏盛化工有限公司")


def found(engine: Engine, text: str) -> list[str]:
    return [row.id for row in cascade.ask(engine, Query(text, sort="newest"), NOW).found.rows]


def upsert(document) -> Change:
    return Change(document.id, document.version, document)


def test_an_engine_that_was_never_built_finds_nothing_and_says_so(engine):
    state = engine.state()

    assert (found(engine, "宏盛"), state.documents, state.generation, state.as_of_seq) == ([], 0, "", 0)
    assert (engine.candidates("宏盛", 5, at=0, filters={}), engine.digests(1)) == ([], {})


def test_a_change_is_found_at_once_and_the_sequence_remembered(engine):
    engine.apply([upsert(ITEM)], upto_seq=7)

    assert (found(engine, "宏盛"), engine.state().as_of_seq) == (["one"], 7)


def test_the_same_change_twice_is_one(engine):
    engine.apply([upsert(ITEM)], upto_seq=7)
    engine.apply([upsert(ITEM)], upto_seq=7)

    assert (found(engine, "宏盛"), engine.state().documents) == (["one"], 1)


def test_a_newer_version_replaces_and_an_older_one_never_does(engine):
    engine.apply([upsert(replace(ITEM, version=3, names=("江阴市华光化工有限公司",)))], upto_seq=3)
    engine.apply([upsert(replace(ITEM, version=2))], upto_seq=4)

    assert (found(engine, "宏盛"), found(engine, "华光")) == ([], ["one"])


def test_a_withdrawn_entry_is_gone_and_withdrawing_it_again_is_harmless(engine):
    engine.apply([upsert(ITEM), upsert(a_document("two", "南京宏盛建材有限公司"))], upto_seq=1)
    engine.apply([Change("one", 2, None)], upto_seq=2)
    engine.apply([Change("one", 2, None), Change("never-there", 1, None)], upto_seq=2)

    assert (found(engine, "宏盛"), engine.state().documents) == (["two"], 1)


def test_the_sequence_never_goes_back_by_a_late_writer(engine):
    engine.apply([], upto_seq=9)
    engine.apply([], upto_seq=4)

    assert engine.state().as_of_seq == 9


def test_a_rebuild_replaces_everything_and_sets_its_own_sequence(engine):
    engine.apply([upsert(ITEM)], upto_seq=9)
    before = engine.state().generation

    engine.rebuild([a_document("two", "南京宏盛建材有限公司")], upto_seq=5)

    state = engine.state()
    assert (found(engine, "宏盛"), state.documents, state.as_of_seq) == (["two"], 1, 5)
    assert state.generation != before


def test_digests_name_what_a_range_of_keys_holds(engine):
    engine.rebuild(
        [ITEM, a_document("eno", "南京宏盛建材有限公司", version=4), a_document("zz", "别的公司")], upto_seq=1
    )

    assert engine.digests(ITEM.bucket) == {"one": "one-1", "eno": "eno-4"}


def test_readers_see_the_whole_list_while_it_is_rebuilt_and_changed(engine):
    """Rebuild under load: each answer comes from one generation or another, never from half of one."""
    engine.rebuild(rows(), upto_seq=1)
    expected, answers, failures, done = found(engine, "宏盛"), [], [], threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                answers.append(tuple(found(engine, "宏盛")))
            except Exception as error:  # any error at all fails the test
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for seq in range(2, 6):
        engine.rebuild([*fillers()[:1_500], *rows()], upto_seq=seq)
        engine.apply([upsert(a_document(f"more-{seq}", "别的公司"))], upto_seq=seq + 100)
    done.set()
    for reader in readers:
        reader.join()

    assert failures == []
    assert set(answers) == {tuple(expected)}
