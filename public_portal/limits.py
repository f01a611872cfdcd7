"""How often one address may ask: a person never notices, who copies the list does (blacklist.md §9)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from time import time
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from .errors import too_many

MINUTE = 60
USUAL = 120


def limited(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """At most PORTAL_REQUESTS_PER_MINUTE answers a minute to one client."""

    @wraps(view)
    def within(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if asked(request) > getattr(settings, "PORTAL_REQUESTS_PER_MINUTE", USUAL):
            return too_many(request, wait=MINUTE - int(time()) % MINUTE)
        return view(request, *args, **kwargs)

    return within


def asked(request: HttpRequest) -> int:
    """How often this client asked in the present minute, this time included."""
    client = get_adapter(request).get_client_ip(request)
    key = f"portal:{client}:{int(time()) // MINUTE}"
    cache.add(key, 0, 2 * MINUTE)
    return cache.incr(key)
