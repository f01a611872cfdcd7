from blacklist.search.engine import Step
from blacklist.search.highlight import pieces


def test_the_words_are_marked_in_the_name_as_it_is_written():
    assert pieces("臺州宏盛環保（江阴）", ("宏盛环保",), Step.PHRASE) == (
        ("臺州", False),
        ("宏盛環保", True),
        ("（江阴）", False),
    )


def test_a_bracket_within_the_words_is_marked_with_them():
    assert pieces("ABC化工（江阴）公司", ("化工江阴",), Step.PHRASE) == (
        ("ABC", False),
        ("化工（江阴", True),
        ("）公司", False),
    )


def test_every_occurrence_is_marked():
    assert pieces("宏盛宏盛", ("宏盛",), Step.PHRASE) == (("宏盛宏盛", True),)


def test_where_only_pairs_fit_the_pairs_are_marked():
    assert pieces("恒暖热电", ("恒曖热电",), Step.MOST) == (("恒暖", False), ("热电", True))


def test_nothing_is_marked_without_words():
    assert pieces("恒暖热电", (), Step.PHRASE) == (("恒暖热电", False),)
