"""Keys that an installation makes for itself, once, and keeps outside the repository."""

import json
import os
import secrets
from pathlib import Path


def kept(path: Path, name: str) -> str:
    """The secret called `name`: from the environment, else from `path`, where a missing one is made and kept."""
    if value := os.environ.get(name):
        return value
    path.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(path.read_text()) if path.exists() else {}
    if name not in known:
        known[name] = secrets.token_urlsafe(48)
        path.touch(mode=0o600)
        path.write_text(json.dumps(known))
    return known[name]
