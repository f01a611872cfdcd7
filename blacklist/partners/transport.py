"""One POST to a pinned address: no redirects followed, no proxy, ten seconds for all of it."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from .addresses import AddressRefused, Target, resolve
from .models import Endpoint

TIMEOUT = 10.0
MAX_ANSWER = 4096


class Answer(NamedTuple):
    """What came back: a status, or the error that stood in its place."""

    status: int | None
    error: str = ""
    retry_after: timedelta | None = None
    body: bytes = b""

    @property
    def received(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def post(endpoint: Endpoint, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Send `body`; every failure, a refused address too, comes back as an Answer."""
    try:
        return _send(resolve(endpoint.url, endpoint.partner), body, headers)
    except AddressRefused as refused:
        return Answer(None, str(refused))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(None, f"{type(error).__name__}: {error}"[:200])


def _send(target: Target, body: bytes, headers: Mapping[str, str]) -> Answer:
    connection = _Pinned(target)
    with _deadline(connection):
        connection.request("POST", target.path, body, {"content-type": "application/cloudevents+json", **headers})
        response = connection.getresponse()
        text = response.read(MAX_ANSWER)
    return Answer(response.status, _error(response), _retry_after(response.getheader("retry-after")), text)


def _error(response: http.client.HTTPResponse) -> str:
    return "" if 200 <= response.status < 300 else f"{response.status} {response.reason}"[:200]


class _Pinned(http.client.HTTPConnection):
    """Connects to the address that was resolved, whatever the name may say by now."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=TIMEOUT)
        self.target = target
        self.expired = False

    def connect(self) -> None:
        self.sock = socket.create_connection((self.target.ip, self.target.port), self.timeout)
        if self.target.scheme == "https":
            context = ssl.create_default_context()
            name = self.target.host
            self.sock = context.wrap_socket(self.sock, server_hostname=name, do_handshake_on_connect=False)
            self.sock.do_handshake()  # only now, so that the deadline finds the socket it has to cut


@contextmanager
def _deadline(connection: _Pinned) -> Iterator[None]:
    """Cut the connection off when the time is up: a socket's own time-out starts anew with each byte that drips in."""
    timer = threading.Timer(TIMEOUT, _cut, [connection])
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException):
        if not connection.expired:
            raise
    finally:
        timer.cancel()
        connection.close()
    if connection.expired:
        raise TimeoutError(f"no whole answer within {TIMEOUT:g} s")


def _cut(connection: _Pinned) -> None:
    connection.expired = True
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # already closed by the other side


def _retry_after(value: str | None) -> timedelta | None:
    """Seconds or an HTTP date; anything else counts as nothing."""
    if not value:
        return None
    if value.isdigit():
        return timedelta(seconds=min(int(value), 10**7))
    try:
        return max(parsedate_to_datetime(value) - datetime.now(UTC), timedelta(0))
    except (TypeError, ValueError):
        return None
