"""What other rooms use of monitoring."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from .births import register_leads
from .episodes import recompute, touched_by
from .importing import Imported, store

__all__ = ["Imported", "import_content", "import_file"]


def import_file(path: Path) -> Imported:
    """Read a file of HJ 212 messages; raises OSError when it cannot be read."""
    return import_content(path.name, path.read_bytes())


def import_content(name: str, content: bytes, received_at: datetime | None = None) -> Imported:
    """Keep every message, add what is new, bring the episodes in line, register a lead for each new one."""
    done = store(name, content, received_at)
    touched = list(touched_by(done.file))
    for channel, first, last in touched:
        recompute(channel, first, last)
    for found in register_leads([channel for channel, _first, _last in touched], name):
        if isinstance(found, str):
            done.not_registered.append(found)
        else:
            done.leads.append(found)
    return done
