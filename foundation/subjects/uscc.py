"""The unified social credit code (统一社会信用代码, GB 32100-2015), with the check of its organisation part (GB 11714)."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [pow(3, place, 31) for place in range(17)]
LENGTH = 18


def normalise(text: str) -> str:
    """Full width to half, upper case, without spaces and hyphens."""
    return "".join(unicodedata.normalize("NFKC", text).upper().split()).replace("-", "")


def check_character(body: str) -> str:
    """The 18th character that belongs to the first 17."""
    total = sum(ALPHABET.index(character) * weight for character, weight in zip(body, WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def check_uscc(text: str) -> str:
    """The normalised code. ValidationError says what is wrong and what would be right."""
    code = normalise(text)
    if len(code) != LENGTH:
        raise ValidationError(
            _("A unified social credit code has 18 characters; “%(code)s” has %(count)d."),
            params={"code": code, "count": len(code)}, code="length",
        )  # fmt: skip
    for place, character in enumerate(code, 1):
        if character not in ALPHABET:
            raise ValidationError(
                _("Character %(place)d, “%(character)s”, cannot stand in a credit code (digits and capitals without I, O, Z, S, V)."),
                params={"place": place, "character": character}, code="alphabet",
            )  # fmt: skip
    if code[-1] != (right := check_character(code[:-1])):
        raise ValidationError(
            _("The check character of “%(code)s” is wrong: to these 17 characters belongs “%(right)s”. Compare with the licence."),
            params={"code": code, "right": right}, code="check",
        )  # fmt: skip
    return code
