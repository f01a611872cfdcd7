import csv
from pathlib import Path

import pytest

from blacklist.search.phonetics import homophones, sound_tokens
from blacklist.search.textnorm import bigrams, normalise, origins, tokens, words

with open(Path(__file__).with_name("golden.tsv"), newline="") as golden:
    GOLDEN = list(csv.reader(golden, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(("text", "run", "pairs"), GOLDEN)
def test_a_text_becomes_the_tokens_of_the_golden_file(text, run, pairs):
    assert (normalise(text), tokens(text)) == (run, pairs)


@pytest.mark.parametrize(("text", "run", "pairs"), GOLDEN)
def test_a_normalised_text_stays_as_it_is(text, run, pairs):
    assert normalise(run) == run


@pytest.mark.parametrize(("text", "run", "pairs"), GOLDEN)
def test_each_normalised_character_knows_where_it_came_from(text, run, pairs):
    assert "".join(one for one, _ in origins(text)) == run
    assert all(normalise(text[place]) for _, place in origins(text))


def test_a_character_is_folded_by_itself_so_that_a_fragment_folds_as_in_the_whole():
    assert normalise("乾隆") == normalise("乾") + normalise("隆")


def test_a_combining_mark_is_composed_before_it_is_judged():
    assert normalise("Cafe\u0301") == "CAFÉ"


def test_text_of_several_words_is_parted_at_spaces():
    assert words("江阴 宏盛（化工）") == ("江阴", "宏盛化工")


def test_a_lone_character_among_the_words_means_that_the_spaces_were_accidental():
    assert words("宏 盛 化工") == ("宏盛化工",)


def test_a_lone_character_is_kept_and_nothing_stays_nothing():
    assert (bigrams("宏"), bigrams("")) == (("宏",), ())


def test_syllables_of_a_name_are_paired_like_its_characters():
    assert sound_tokens("宏盛3M") == "hong-sheng sheng-3 3-M"


def test_homophones_are_different_characters_that_can_be_read_alike():
    assert (homophones("宏", "鸿"), homophones("宏", "宏"), homophones("宏", "盛")) == (True, False, False)
