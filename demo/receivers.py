"""A bank's side of the line: an HTTP receiver that verifies with the independent `standardwebhooks` library.

It keeps what it got, answers the handshake, and acknowledges through the partner API, as a bank's own system would.
"""

from __future__ import annotations

import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from standardwebhooks import Webhook, WebhookVerificationError

from .bank_api import BankApi

LOOPBACK = "127.0.0.1"


class Received(NamedTuple):
    """One request as it came in, and what was answered."""

    status: int
    headers: dict[str, str]
    body: str


class Receiver:
    """A small HTTP server for one bank. `failures`: how many deliveries it answers with 500 first."""

    def __init__(self, name: str, *, failures: int = 0, reports: str = "APPLIED") -> None:
        self.name, self.failures, self.reports = name, failures, reports
        self.secret, self.api = "", None
        self.received: list[Received] = []
        self.answers: list[dict[str, Any]] = []
        self._seen: set[str] = set()
        self._todo: queue.Queue[dict[str, Any]] = queue.Queue()
        self._server = ThreadingHTTPServer((LOOPBACK, 0), _handler(self))
        self.url = f"http://{LOOPBACK}:{self._server.server_port}/webhooks"

    def start(self, *, secret: str, api: BankApi) -> None:
        self.secret, self.api = secret, api
        for work in (self._server.serve_forever, self._answer_all):
            threading.Thread(target=work, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait(self) -> None:
        """Until everything received so far has been acknowledged."""
        self._todo.join()

    def take(self, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Judge one request: the answer's status and body."""
        status, answer = self._judge(headers, body)
        self.received.append(Received(status, headers, body.decode()))
        return status, answer

    def _judge(self, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        try:
            message = Webhook(self.secret).verify(body, headers)
        except WebhookVerificationError as error:
            return 401, str(error).encode()
        if message["type"] == "endpoint.handshake":
            return 200, json.dumps({"challenge": message["data"]["challenge"]}).encode()
        if self.failures:
            self.failures -= 1
            return 500, b""
        if message["id"] not in self._seen:  # at least once: the same message may come twice
            self._seen.add(message["id"])
            self._todo.put(message)
        return 204, b""

    def _answer_all(self) -> None:
        while True:
            message = self._todo.get()
            try:
                self._answer(message)
            finally:
                self._todo.task_done()

    def _answer(self, message: dict[str, Any]) -> None:
        """Fetch the present state, then say what became of the message."""
        if message["type"] == "restriction.issued":
            self.api.get(f"listings/{message['data']['listing']}")
            for state in ("RECEIVED", self.reports):
                self.answers.append(self.api.post("acks", {"message_id": message["id"], "state": state}))
        elif message["type"] == "restriction.lifted":
            self.answers.append(self.api.post("acks", {"message_id": message["id"], "state": "LIFTED"}))


def _handler(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            status, answer = receiver.take(dict(self.headers.items()), body)
            self.send_response(status)
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: Any) -> None:
            """The story tells what matters."""

    return Handler
