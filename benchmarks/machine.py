"""On which machine the figures were taken: no figure is quoted without it."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def described() -> str:
    return f"{_processor()}, {os.cpu_count()} cores, {_memory()} GB; Python {platform.python_version()}; load {os.getloadavg()[0]:.1f} at the start"


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
