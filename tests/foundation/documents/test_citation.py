import pytest

from foundation.documents.citation import citation, numeral
from foundation.law import api as law


@pytest.mark.parametrize(("number", "words"), [
    (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
    (338, "三百三十八"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1107, "一千一百零七"), (1230, "一千二百三十"),
])  # fmt: skip
def test_articles_are_numbered_in_chinese(number: int, words: str) -> None:
    assert numeral(number) == words


@pytest.mark.parametrize(("code", "cited"), [
    ("air-law/99(3)", "《中华人民共和国大气污染防治法》第九十九条（三）"),
    ("apl/57", "《中华人民共和国行政处罚法》第五十七条"),
    ("code/1107", "《中华人民共和国生态环境法典》第一千一百零七条"),
    ("mee30/41", "《生态环境行政处罚办法》第四十一条"),
    ("link17/6", "《环境保护行政执法与刑事司法衔接工作办法》（环环监〔2017〕17号）第六条"),
])  # fmt: skip
def test_an_article_is_cited_with_the_full_name_of_its_text(db: None, code: str, cited: str) -> None:
    assert citation(law.provision(code)) == cited
