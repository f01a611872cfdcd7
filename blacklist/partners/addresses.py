"""Which addresses we call: https only, and nothing inside a network that the partner did not name."""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from .models import Partner


class AddressRefused(Exception):
    """An address we do not call, with the reason."""


class Target(NamedTuple):
    """An endpoint's URL with the one IP address that the connection will use."""

    scheme: str
    host: str
    port: int
    path: str
    ip: str


def resolve(url: str, partner: Partner) -> Target:
    """Resolve the host once; raise AddressRefused unless each of its addresses may be called."""
    parts = urlsplit(url)
    host = check_url(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    addresses = _look_up(host, port)
    for ip in addresses:
        _check_ip(ip, partner)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, path, addresses[0])


def check_url(url: str) -> str:
    """The host of the URL; raise AddressRefused where the URL alone is already wrong."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and settings.WEBHOOK_ALLOW_HTTP):
        raise AddressRefused(_("An endpoint's address begins with https://."))
    if parts.username or parts.password or not parts.hostname:
        raise AddressRefused(_("An endpoint's address has a host name and no user name or password."))
    return parts.hostname


def _look_up(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise AddressRefused(_("The host %(host)s cannot be found.") % {"host": host}) from error
    return list(dict.fromkeys(str(info[4][0]) for info in found))


def _check_ip(text: str, partner: Partner) -> None:
    """Private, loopback, link-local and other special addresses only inside the partner's own allow-list."""
    ip = ipaddress.ip_address(text.split("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    named = any(ip in ipaddress.ip_network(network) for network in partner.networks)
    if named or (ip.is_global and not ip.is_multicast):
        return
    raise AddressRefused(_("%(ip)s is no public address and not in a network that the partner named.") % {"ip": ip})
