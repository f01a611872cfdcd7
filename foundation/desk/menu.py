"""The menu of a posting: only what its role works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role

from .inbox.bands import bands
from .objects import list_url
from .offices import CLERKS, READERS
from .registry import benches_for

FRESH_SECONDS = 60
FURTHER: list[tuple[str, Any, str, set[Any]]] = []  # what a stage adds: address, label, icon, whose menu names it


@dataclass(frozen=True)
class Item:
    name: str
    label: str
    url: str
    icon: str
    group: str = ""


def items(request: HttpRequest) -> list[Item]:
    by: Actor = request.actor  # type: ignore[attr-defined]
    count = waiting(request)
    inbox = _("Inbox (%(count)d)") % {"count": count} if count else _("Inbox")
    return [
        Item("inbox", inbox, reverse("wagtailadmin_home"), "home"),
        *(
            Item(bench.name, str(bench.label), list_url(bench), bench.icon, str(bench.group))
            for bench in benches_for(by)
        ),
        Item("law", _("Law"), reverse("desk:law"), "openquote"),
        *registers(by),
        *(Item(name, str(label), reverse(name), icon) for name, label, icon, roles in FURTHER if by.role in roles),
    ]


def registers(by: Actor) -> list[Item]:
    """The registers of those who work with paper, and of those who run and watch the installation."""
    return [
        Item(name, label, reverse(f"desk:{name}"), icon)
        for name, label, icon, roles in _registers()
        if by.role in roles
    ]


def _registers() -> list[tuple[str, str, str, set[str]]]:
    run, secure, audit = Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR
    return [
        ("scans", _("Scanned paper"), "doc-full-inverse", set(CLERKS)),
        ("numbers", _("Document numbers"), "list-ol", set(READERS)),
        ("agencies", _("Agencies"), "site", {run}),
        ("officers", _("Officers"), "group", {run, secure}),
        ("postings", _("Postings"), "key", {run, secure}),
        ("ledger", _("Ledger"), "list-ol", {audit}),
        ("access-log", _("Access log"), "view", {audit, secure}),
    ]


def bands_of(request: HttpRequest) -> list[Any]:
    """The inbox, read once for a request: the page and the menu's count look at the same rows."""
    if not hasattr(request, "_desk_bands"):
        request._desk_bands = bands(request.actor)  # type: ignore[attr-defined]
    return request._desk_bands  # type: ignore[attr-defined]


def waiting(request: HttpRequest) -> int:
    """How many rows are this officer's turn: counted on the inbox and after each entry, else a minute old at most."""
    key = count_key(request)
    known = None if hasattr(request, "_desk_bands") else cache.get(key)
    if known is None:
        known = sum(len(band.rows) for band in bands_of(request) if band.key != "others")
        cache.set(key, known, FRESH_SECONDS)
    return known


def count_key(request: HttpRequest) -> str:
    return f"desk-waiting:{request.actor.code}"  # type: ignore[attr-defined]
