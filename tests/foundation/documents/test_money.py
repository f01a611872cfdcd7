from decimal import Decimal

import pytest

from foundation.documents.money import capital, in_words


@pytest.mark.parametrize(("amount", "words"), [
    ("0", "零元整"), ("0.05", "伍分"), ("0.5", "伍角整"), ("0.56", "伍角陆分"), ("1.05", "壹元零伍分"),
    ("1.5", "壹元伍角整"), ("10", "壹拾元整"), ("15", "壹拾伍元整"), ("105", "壹佰零伍元整"), ("1050", "壹仟零伍拾元整"),
    ("10005", "壹万零伍元整"), ("100000", "壹拾万元整"), ("135000", "壹拾叁万伍仟元整"), ("200010.07", "贰拾万零壹拾元零柒分"),
    ("300000", "叁拾万元整"), ("600000", "陆拾万元整"), ("4800000", "肆佰捌拾万元整"), ("20000000", "贰仟万元整"),
    ("100000000", "壹亿元整"), ("1000010000", "壹拾亿零壹万元整"), ("1000000000000", "壹万亿元整"),
    ("123456789.12", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"),
])  # fmt: skip
def test_a_sum_in_capital_characters(amount: str, words: str) -> None:
    assert capital(amount) == words


def test_a_sum_is_rounded_half_up_to_the_cent() -> None:
    assert capital(Decimal("1.005")) == "壹元零壹分"


@pytest.mark.parametrize("amount", ["-1", "10000000000000000"])
def test_what_no_document_can_name_is_an_error(amount: str) -> None:
    with pytest.raises(ValueError, match=amount):
        capital(amount)


def test_a_document_prints_figures_and_capital_characters() -> None:
    assert (in_words("600000.00"), in_words("0.50")) == ("600000元（人民币陆拾万元整）", "0.50元（人民币伍角整）")
