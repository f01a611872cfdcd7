"""One text for every engine: how a name becomes tokens. Pure; `tests/blacklist/search/golden.tsv` holds it.

NFKC, upper case, traditional to simplified, then only letters and digits stay, as overlapping character bigrams.
Each character is folded by itself, never by its phrase: a fragment must fold as it does inside the whole name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

# forms that OpenCC's character table leaves alone (臺, 檯 and 颱 it knows)
VARIANTS = {"枱": "台", "鑛": "矿", "鑪": "炉", "衞": "卫", "囯": "国", "囶": "国", "㐂": "喜"}

# a run that says only what kind of body it is stands in nearly every name
LEGAL_FORMS = re.compile(r"^(股份|有限|责任|集团|公司|企业|分公司|厂)+$")


@cache
def _to_simplified() -> Callable[[str], str]:
    from opencc import OpenCC  # its dictionaries cost 0.1 s: loaded by the first character that needs them

    return OpenCC("t2s").convert


def simplified(character: str) -> str:
    """The simplified form (简体) of one character."""
    return VARIANTS.get(character) or _to_simplified()(character)


class _Fold(dict[int, str]):
    """A table for `str.translate`, filled by use."""

    def __missing__(self, code: int) -> str:
        wide = unicodedata.normalize("NFKC", chr(code)).upper()
        kept = "".join(simplified(one) for one in wide if unicodedata.category(one)[0] in "LN")
        self[code] = kept
        return kept


FOLD = _Fold()


def normalise(text: str) -> str:
    """The text as one run of letters and digits: width, case, script, brackets, punctuation and spaces gone."""
    return unicodedata.normalize("NFKC", text).translate(FOLD)


def words(text: str) -> tuple[str, ...]:
    """What a person typed, parted at spaces; a lone character means that the spaces were accidental."""
    parts = tuple(part for part in map(normalise, text.split()) if part)
    return ("".join(parts),) if any(len(part) == 1 for part in parts) else parts


def bigrams(run: str) -> tuple[str, ...]:
    """Overlapping pairs of a normalised run; a lone character is kept."""
    return tuple(run[at : at + 2] for at in range(len(run) - 1)) if len(run) > 1 else (run,) * len(run)


def tokens(text: str) -> str:
    """The text as an engine receives it: bigrams joined by spaces, for a whitespace tokenizer with positions."""
    return " ".join(bigrams(normalise(text)))


def origins(text: str) -> Iterator[tuple[str, int]]:
    """Each normalised character with the place in `text` that it comes from, for highlighting."""
    for place, character in enumerate(text):
        for folded in character.translate(FOLD):
            yield folded, place
