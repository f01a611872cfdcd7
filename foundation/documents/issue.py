"""Issuing a document inside the act: complete, numbered, frozen. The PDF is made after commit."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from foundation.agencies.models import Agency
from foundation.workflow.plain import plain

from .kinds import Kind, kind_of
from .models import Document
from .numbering import Number, reserve
from .seals.choosing import refuse_foreign_seal
from .sheet import refuse_incomplete

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 16


def issue(kind: str, *, about: str, seq: int, agency: Agency, on: date, data: Mapping[str, Any]) -> Document:
    """Issue a document of `kind` about the object, by the rules of the day `on` of the act.

    Raises `Refused` naming each mandatory field that is missing. The ledger's head is locked before (perform).
    """
    rule = kind_of(kind, on)
    frozen = plain(data)
    refuse_incomplete(rule, frozen)
    if rule.sealed:
        refuse_foreign_seal(agency, on)
    number = reserve(agency, rule.series, on) if rule.numbering == "own" else None
    document = Document.objects.create(
        kind=kind, number=_text(rule, number, frozen), series=number.series if number else None,
        n=number.n if number else None, about=about, seq=seq, agency=agency, issued_on=on, data=frozen,
        verify_code=new_code(),
    )  # fmt: skip
    transaction.on_commit(lambda: _nudge(document), robust=True)  # for speed only: the sweep also looks
    return document


def _text(rule: Kind, number: Number | None, frozen: Mapping[str, Any]) -> str:
    if number:
        return number.text
    return frozen["number"] if rule.numbering == "incoming" else ""


def new_code() -> str:
    """What the page's QR code leads to: 80 random bits, so that only a holder of the paper finds it."""
    return "".join(secrets.choice(ALPHABET) for _place in range(CODE_LENGTH))


def _nudge(document: Document) -> None:
    from .tasks import render

    render.delay(document.pk.hex)
