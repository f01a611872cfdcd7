"""One process, no server to install: SQLite, tantivy, Celery inside gunicorn, local files, the demo."""

from config.secrets import kept

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, SECRETS_FILE, VAR_DIR

VAR_DIR.mkdir(parents=True, exist_ok=True)
EMBEDDED = True
SECRET_KEY = kept(SECRETS_FILE, "SECRET_KEY")
PERSON_KEY = kept(SECRETS_FILE, "PERSON_KEY")  # encrypts natural persons' identifiers
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
WEBHOOK_ALLOW_HTTP = True
WEBHOOK_FIRST_RETRY_SECONDS = 2
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
