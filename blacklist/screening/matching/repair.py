"""A credit code whose check character is wrong: the one slip of the pen that would explain it (stage 1a)."""

from __future__ import annotations

from foundation.subjects.uscc import ALPHABET, LENGTH, check_character

LOOK_ALIKE = {"I": "1", "O": "0", "Z": "2", "S": "5", "V": "U"}  # letters that no code has, and what was meant


def is_valid(code: str) -> bool:
    return len(code) == LENGTH and set(code) <= set(ALPHABET) and check_character(code[:-1]) == code[-1]


def suggestion(code: str) -> str:
    """The valid code that differs from `code` in one look-alike letter, if there is exactly one; else nothing."""
    if len(code) != LENGTH:
        return ""
    found = {code[:at] + LOOK_ALIKE[one] + code[at + 1 :] for at, one in enumerate(code) if one in LOOK_ALIKE}
    valid = [repaired for repaired in found if is_valid(repaired)]
    return valid[0] if len(valid) == 1 else ""
