"""Servers of one's own: PostgreSQL, Redis, Elasticsearch, S3. Everything secret comes from the environment."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import DATABASES, STORAGES


def needed(name: str) -> str:
    """An environment variable without which the site must not start."""
    if not os.environ.get(name):
        raise ImproperlyConfigured(f"Set the environment variable {name}.")
    return os.environ[name]


SECRET_KEY = needed("SECRET_KEY")
PERSON_KEY = needed("PERSON_KEY")
ALLOWED_HOSTS = needed("ALLOWED_HOSTS").split(",")
needed("DATABASE_URL"), needed("CELERY_BROKER_URL"), needed("SITE_URL")
needed("CACHE_URL")  # the limits on sign-in, codes and questions are counted there for all processes together
if "postgresql" not in DATABASES["default"]["ENGINE"]:
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database in production.")
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXIES", "1"))  # whose X-Forwarded-For is believed
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # whoever watches asks inside, without TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
if os.environ.get("STORAGE_URL"):
    STORAGES["vault"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {"bucket_name": os.environ["STORAGE_URL"].removeprefix("s3://")},
    }
