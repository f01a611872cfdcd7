"""GB 32100-2015, with the vectors of reference-data.md §5."""

import pytest
import stdnum.cn.uscc
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from foundation.subjects.uscc import ALPHABET, check_character, check_uscc

VALID = ["91350100M000100Y43", "91990100MABQY00145", "91990100MABANK014C", "91990100MACTG0029L", "91990100MADRK0039G",
         "11990100000000019F", "91990100MAHNR0014E", "91990100MABANK0227"]  # fmt: skip


@pytest.mark.parametrize("code", VALID)
def test_a_right_code_is_taken_in_any_writing(code: str) -> None:
    full_width = "".join(chr(ord(character) + 0xFEE0) for character in code)

    assert [
        check_uscc(code),
        check_uscc(code.lower()),
        check_uscc(f" {code[:4]} {code[4:]} "),
        check_uscc(full_width),
    ] == [code] * 4


@pytest.mark.parametrize(
    ("code", "kind"),
    [("91350100M000100Y4Z", "alphabet"), ("91990100MABQY00146", "check"), ("9199", "length"), ("", "length")],
)
def test_a_wrong_code_is_refused_by_what_is_wrong(code: str, kind: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        check_uscc(code)

    assert refusal.value.code == kind


def test_the_refusal_says_which_check_character_belongs_there() -> None:
    with pytest.raises(ValidationError) as refusal:
        check_uscc("91990100MABQY00146")

    assert refusal.value.params == {"code": "91990100MABQY00146", "right": "5"}


@given(st.text("0123456789", min_size=6, max_size=6), st.text(ALPHABET, min_size=8, max_size=8))
def test_an_independent_library_agrees_on_enterprise_codes(region: str, organisation: str) -> None:
    body = f"91{region}{organisation}0"

    assert stdnum.cn.uscc.calc_check_digit(body) == check_character(body)


@given(st.text(ALPHABET, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(body: str, place: int, other: str) -> None:
    code = body + check_character(body)
    wrong = code[:place] + other + code[place + 1 :]

    assert is_valid(wrong) == (wrong == code)


def is_valid(code: str) -> bool:
    try:
        return check_uscc(code) == code
    except ValidationError:
        return False
