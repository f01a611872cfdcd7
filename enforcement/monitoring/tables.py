"""The tables of the protocol as data: factors, flags, commands, limits. Their marks say how sure each row is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"


def _read(name: str) -> Any:
    return yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8"))


PROTOCOL: dict[str, Any] = _read("protocol")
FACTORS: dict[str, dict[str, Any]] = {row["code"]: row for row in _read("factors")}
OLD_CODES: dict[str, str] = {row["old"]: row["code"] for row in FACTORS.values() if "old" in row}
FLAGS: dict[str, dict[str, Any]] = {row["flag"]: row for row in _read("flags")}
COMMANDS: dict[str, dict[str, Any]] = {row["code"]: row for row in _read("commands")}
AQI: dict[str, Any] = _read("aqi")
OXYGEN = "a19001"


def factor_code(code: str) -> str:
    """The code of HJ 212-2017 for one that may be of 2005."""
    return OLD_CODES.get(code, code)


def factor_name(code: str, language: str) -> str:
    """What a factor is called; its code where the table has none."""
    row = FACTORS.get(code, {})
    return str(row.get("zh" if language.startswith("zh") else "en", code))


def carries_readings(cn: str) -> bool:
    """Minute, hour, day and real-time data; everything else is kept unread."""
    return bool(COMMANDS.get(cn, {}).get("readings"))
