"""The story's two banks: their receivers, their rows as partners, and their open endpoints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.wsgi import get_wsgi_application
from django.utils import timezone
from oauth2_provider.generators import generate_client_secret

from blacklist.partners import enrolment, opening
from blacklist.partners.models import Delivery, Partner

from .bank_api import BankApi
from .receivers import LOOPBACK, Receiver

BANKS = (
    {"name": "临禾示范银行", "uscc": "91990100MABANK014C", "failures": 0, "reports": "APPLIED"},
    {"name": "临禾惠民银行", "uscc": "91990100MABANK0227", "failures": 1, "reports": "NOT_OUR_CUSTOMER"},
)
REGION = "990100"
OWN_NETWORKS = ["127.0.0.0/8"]


def open_banks(site: str) -> list[Receiver]:
    """Start both receivers, take the banks in (again, with new secrets, on a second run) and open their endpoints."""
    return [
        _open(Receiver(one["name"], failures=one["failures"], reports=one["reports"]), one["uscc"], site)
        for one in BANKS
    ]


def _open(receiver: Receiver, uscc: str, site: str) -> Receiver:
    partner, client_secret = _partner(receiver.name, uscc)
    secret = enrolment.set_url(partner, receiver.url)
    client_id = partner.application.client_id
    receiver.start(secret=secret, api=BankApi(site, client_id, client_secret))
    endpoint = Partner.objects.get(pk=partner.pk).endpoint
    opening.open_endpoint(endpoint, seen=opening.gap_of(partner).outstanding, now=timezone.now())
    return receiver


def _partner(name: str, uscc: str) -> tuple[Partner, str]:
    if partner := Partner.objects.filter(uscc=uscc).first():
        partner.application.client_secret = secret = generate_client_secret()
        partner.application.save(update_fields=["client_secret"])
        return partner, secret
    made = enrolment.enrol(name=name, uscc=uscc, recipient_class="R01", regions=[REGION], networks=OWN_NETWORKS)
    return made.partner, made.client_secret


def deliveries_told(receivers: list[Receiver]) -> list[dict[str, Any]]:
    """For story.json: every delivery to the banks with its headers and body as received, and the secret that verifies it."""
    by_name = {receiver.name: receiver for receiver in receivers}
    rows = Delivery.objects.filter(partner__name__in=by_name).select_related("partner").order_by("made_at", "number")
    return [_told(row, by_name[row.partner.name]) for row in rows]


def _told(row: Delivery, receiver: Receiver) -> dict[str, Any]:
    mine = [one for one in receiver.received if str(row.pk) in one.body]
    last = mine[-1] if mine else None
    return {
        "partner": receiver.name, "kind": row.kind, "attempts": row.attempts, "status": row.outcome.lower(),
        "headers": last.headers if last else {}, "body": last.body if last else "", "secret": receiver.secret,
    }  # fmt: skip


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        """The story tells what matters."""


@contextmanager
def site_on_loopback() -> Iterator[str]:
    """Serve this site on a free loopback port while the story runs, so that the banks can really call its API."""
    server = make_server(LOOPBACK, 0, get_wsgi_application(), server_class=_Server, handler_class=_Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
