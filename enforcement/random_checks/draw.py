"""The draw: pure, and to be repeated by anybody with nothing but SHA-256 (docs/random-checks.md).

`seed` is secret until the draw and bound before it by its published digest; `number` is drawn in public after the lists
are published. So neither who keeps the seed nor who draws the number can choose whom it falls on.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence

TEAM = 2  # officers on site (APL 42)


def new_seed() -> str:
    return secrets.token_hex(32)


def commitment(seed: str) -> str:
    """SHA-256 of the seed's hexadecimal text."""
    return hashlib.sha256(seed.encode()).hexdigest()


def score(*parts: str) -> str:
    """SHA-256 of the parts joined by colons; the lowest comes first."""
    return hashlib.sha256(":".join(parts).encode()).hexdigest()


def subjects(seed: str, number: str, codes: Iterable[str], size: int) -> list[str]:
    """The first `size` credit codes in the order of score(seed, number, code)."""
    return sorted(codes, key=lambda code: score(seed, number, code))[:size]


def team(seed: str, number: str, code: str, certificates: Iterable[str], recused: Sequence[str] = ()) -> list[str]:
    """The certificates of who checks this subject: the first two in the order of their scores that are not recused."""
    free = [one for one in certificates if one not in recused]
    return sorted(free, key=lambda one: score(seed, number, code, one))[:TEAM]


def repeated(published: Mapping[str, object]) -> dict[str, list[str]]:
    """The draw of a published campaign anew: {credit code: certificates}. ValueError where the seed is not the bound one."""
    seed, number = str(published["seed"]), str(published["number"])
    if commitment(seed) != published["commitment"]:
        raise ValueError("seed")
    recused: dict[str, list[str]] = published.get("recused") or {}  # type: ignore[assignment]
    drawn = subjects(seed, number, published["subjects"], int(published["size"]))  # type: ignore[arg-type,call-overload]
    return {code: team(seed, number, code, published["inspectors"], recused.get(code, [])) for code in drawn}  # type: ignore[arg-type]
