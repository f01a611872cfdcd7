"""Serving a document (送达): what is asked, and the row that keeps it (administrative-case.md §11)."""

from __future__ import annotations

from typing import Any

from django.utils import translation

from foundation.agencies.models import Role
from foundation.documents.facts import newest
from foundation.documents.models import Document, Service
from foundation.prepared import Prepared, given

from .asked import Asked
from .guards import Guard
from .models import ActRecord
from .plain import plain
from .service_form import A_SERVICE, DETAILS, ServiceForm, attempts_in_words, in_words
from .who import With, officers

__all__ = [
    "A_SERVICE", "SECOND_SERVER", "SERVERS", "ServiceForm", "issued", "newest", "ready", "record_service", "unserved",
]  # fmt: skip
SERVERS = officers(Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD)
RECORD = Prepared(
    lambda: ActRecord.objects.order_by().filter(about=given(ActRecord, "about"), seq=given(ActRecord, "seq"))
)
PROOF = 300  # the column on the slip
SECOND_SERVER = With(1, roles=(Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD))


def record_service(obj: Any, asked: Asked, kind: str, facts: dict[str, Any], *, seq: int | None = None) -> Service:
    """Keep that the newest document of `kind` was served; who performs and who takes part sign the slip.

    `seq`: of the act that serves; none: the act under way, which has not been counted yet.
    """
    details = {name: plain(facts[name]) for name in (*DETAILS, "attempts") if facts.get(name)}
    with translation.override("zh-hans"):  # it is printed on the slip
        proof, remark = in_words(facts)[:PROOF], attempts_in_words(facts.get("attempts") or [])[:PROOF]
    service = Service.objects.create(
        document=ready(obj.about, kind), about=obj.about, seq=obj.seq + 1 if seq is None else seq, served_at=asked.at, method=facts["way"],
        proof=proof, remark=remark, details=details,
        **{name: facts[name] for name in ("receiver", "identity", "place", "refusal_reason")},
    )  # fmt: skip
    service.servers.add(*asked.people)
    return service


def unserved(about: str, kind: str) -> bool:
    """Whether the newest document of a kind is there and has not been served."""
    document = newest(about, kind)
    return document is not None and not document.services.exists()


def ready(about: str, kind: str) -> Document:
    """The document that is to be served; a guard has made sure that there is one."""
    if (document := newest(about, kind)) is None:
        raise LookupError(f"{about} has no {kind}")
    return document


def issued(kind: str, otherwise: Any) -> Guard:
    """Requires that a document of `kind` stood ready at the moment of the act."""
    return Guard(lambda obj, asked: _stood_ready(newest(obj.about, kind), asked), otherwise)


def _stood_ready(document: Document | None, asked: Asked) -> bool:
    if document is None:
        return False
    (issuing,) = RECORD(about=document.about, seq=document.seq)
    return bool(issuing.occurred_at <= asked.at)
