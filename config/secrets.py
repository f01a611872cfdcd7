"""Keys that an installation makes for itself, once, and keeps outside the repository."""

import fcntl
import json
import os
import secrets
from pathlib import Path


def kept(path: Path, name: str) -> str:
    """The secret called `name`: from the environment, else from `path`, where a missing one is made and kept."""
    if value := os.environ.get(name):
        return value
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # two processes that start for the first time agree on one secret
        known = json.loads(file.read() or "{}")
        if name not in known:
            known[name] = secrets.token_urlsafe(48)
            file.seek(0)
            file.write(json.dumps(known))
        return known[name]
