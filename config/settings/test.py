"""The suite: the embedded default in a folder of its own, quick password hashing."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "tests-only")
os.environ.setdefault("PERSON_KEY", "tests-only-person-key")
os.environ.setdefault("LIANLAN_VAR", tempfile.mkdtemp(prefix="lianlan-test-"))

from .embedded import *  # noqa: F403
from .embedded import DATABASES, STATIC_ROOT

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if "sqlite" in DATABASES["default"]["ENGINE"]:
    on_disk = str(DATABASES["default"]["OPTIONS"]["init_command"])
    DATABASES["default"]["OPTIONS"]["init_command"] = on_disk.replace("synchronous=NORMAL", "synchronous=OFF")
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["LIANLAN_VAR"]) / "test.sqlite3")}
CELERY_TASK_ALWAYS_EAGER = False
