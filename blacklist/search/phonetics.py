"""How a character sounds: pinyin without tones, for homophones (谐音) in company names. Pure."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from .textnorm import normalise


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """Every reading of one character, the usual one first; a letter or digit reads as itself."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="default")
    return tuple(dict.fromkeys(found[0])) if found else (character,)


def homophones(one: str, other: str) -> bool:
    """Two different characters that can be read alike."""
    return one != other and not set(readings(one)).isdisjoint(readings(other))


def sound_pairs(run: str) -> tuple[str, ...]:
    """Overlapping pairs of syllables of a normalised run: 宏盛化 gives hong-sheng, sheng-hua."""
    syllables = [readings(character)[0] for character in run]
    return tuple(f"{one}-{two}" for one, two in pairwise(syllables))


def sound_tokens(text: str) -> str:
    """The pairs of syllables as an engine receives them, joined by spaces."""
    return " ".join(sound_pairs(normalise(text)))
