import pytest

from blacklist.search import asking, cascade
from blacklist.search.query import BadQuery, Mode, Query

from .corpus import NOW, rows


def mode(text: str) -> str:
    return asking.mode_of(Query(text))


def test_a_code_a_number_and_a_name_are_told_apart():
    assert [mode("91990100MABQY00145"), mode("9199 0100 mabqy00145"), mode("９１９９０１００MABQY００１４５")] == [
        Mode.USCC
    ] * 3
    assert [mode("临环罚〔2026〕1号"), mode("临环罚[2026]1号"), mode("临环失信（2026）第12号")] == [Mode.NUMBER] * 3
    assert [mode("宏盛化工"), mode("江苏省江阴市宏盛化工机械股份有限公司"), mode("ABC化工（江阴）有限公司")] == [
        Mode.AUTO
    ] * 3


BAD = {
    "a lone character": Query("宏"),
    "a lone character in brackets": Query("（宏）"),
    "only a legal form": Query("有限公司"),
    "only legal forms": Query("股份有限公司 集团"),
    "only punctuation": Query("。。"),
    "longer than any name": Query("宏盛" * 51),
    "a page beyond the ten-thousandth entry": Query("宏盛", page=501),
    "a page before the first": Query("宏盛", page=0),
    "more on a page than is shown": Query("宏盛", size=101),
    "an unknown filter": Query("宏盛", filters={"colour": ("red",)}),
    "an unknown order": Query("宏盛", sort="colour"),
    "an unknown kind of question": Query("宏盛", mode="colour"),
    "a damaged cursor": Query("宏盛", sort="newest", cursor="eyJ"),
    "a cursor of other things": Query("宏盛", sort="newest", cursor="W10"),
    "a cursor by relevance": Query("宏盛", cursor="eyJzb3J0IjogIm5ld2VzdCIsICJzdGVwIjogInBocmFzZSIsICJrZXkiOiAxLCAic2VlbiI6IFtdLCAiY291bnQiOiA1LCAiZXhhY3QiOiB0cnVlfQ"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_question_without_an_answer_is_refused_with_a_hint(tmp_path, name):
    from blacklist.search.tantivy_engine import TantivyEngine

    engine = TantivyEngine(tmp_path)
    engine.rebuild(rows(), 1)

    with pytest.raises(BadQuery) as refusal:
        cascade.ask(engine, BAD[name], NOW)

    assert len(str(refusal.value)) > 8


def test_a_code_with_a_wrong_check_character_is_refused_and_the_right_one_named():
    with pytest.raises(BadQuery, match="5"):
        asking.uscc_of("91990100MABQY00146")
