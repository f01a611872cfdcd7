"""How often one address may ask: a person never notices, who copies the list does (blacklist.md §9)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from time import time
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
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
    """How often this client asked in the present minute, this time included; 0 for one that cannot be told apart."""
    client = client_of(request)
    if client is None:
        return 0
    key = f"portal:{client}:{int(time()) // MINUTE}"
    cache.add(key, 0, 2 * MINUTE)
    return cache.incr(key)


def client_of(request: HttpRequest) -> str | None:
    """The client's address. A loopback address is a proxy that hides everybody: counting it would shut them all out."""
    try:
        client = get_adapter(request).get_client_ip(request)
    except PermissionDenied:
        return None
    return None if ip_address(client).is_loopback else client
