"""Examples of number series that go on from elsewhere; ledgers have tests of their own, for each is a file."""

from __future__ import annotations

from .base import HEAD, Example

EXAMPLES: dict[str, dict[str, Example]] = {
    "movingin.seriesstart": {
        "propose_start": Example(
            "管理员", {"series": "环罚", "year": "2027", "first": "18", "reason": "接续原系统文号"}
        ),
        "confirm_start": Example(HEAD),
        "refuse_start": Example(HEAD, {"reason": "文号有误"}),
    },
}
