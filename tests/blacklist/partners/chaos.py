"""A receiver that misbehaves as told: each request takes the next behaviour, the last one stays."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[Any], None]


def answers(status: int, body: bytes = b"", **headers: str) -> Behaviour:
    def behave(handler: Any) -> None:
        handler.send_response(status)
        for name, value in {**headers, "content-length": str(len(body))}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return behave


def gives_back(handler: Any) -> None:
    """A willing receiver's answer to the handshake."""
    challenge = json.loads(handler.body)["data"]["challenge"]
    answers(200, json.dumps({"challenge": challenge}).encode())(handler)


def slowly(seconds: float, then: Behaviour) -> Behaviour:
    def behave(handler: Any) -> None:
        time.sleep(seconds)
        then(handler)

    return behave


def after(event: threading.Event, then: Behaviour) -> Behaviour:
    """Answers only once the test lets it."""

    def behave(handler: Any) -> None:
        event.wait(20)
        then(handler)

    return behave


def drips(handler: Any) -> None:
    """One byte of the answer at a time, for ever, so that no single read times out."""
    for byte in b"HTTP/1.1 200 OK\r\nx-slow: " + b"z" * 10_000:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        time.sleep(0.05)


def resets(handler: Any) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def babbles(handler: Any) -> None:
    handler.wfile.write(b"this is no HTTP\r\n\r\n")


class Chaos:
    """The server: `url`, and every request it got as (headers, body)."""

    def __init__(self, *behaviours: Behaviour, certificate: Any = None) -> None:
        self.behaviours, self.requests = list(behaviours), []
        self.lock = threading.Lock()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self.server.server_port}/in"

    def _next(self) -> Behaviour:
        with self.lock:
            return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]

    def _handler(chaos) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.body = self.rfile.read(int(self.headers["content-length"]))
                chaos.requests.append((dict(self.headers.items()), self.body))
                try:
                    chaos._next()(self)
                except OSError:
                    self.close_connection = True

            def log_message(self, *args: Any) -> None:
                pass

        return Handler


@contextmanager
def chaos(*behaviours: Behaviour, certificate: Any = None) -> Iterator[Chaos]:
    running = Chaos(*behaviours, certificate=certificate)
    threading.Thread(target=running.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield running
    finally:
        running.server.shutdown()
        running.server.server_close()
