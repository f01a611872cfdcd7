"""The return slip of a service."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.documents.models import Document, Service
from foundation.prepared import Prepared, given
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .file import title_of

Cleaned = dict[str, Any]
NEWEST = Prepared(
    lambda: Service.objects.filter(about=given(Service, "about")).order_by("-pk").select_related("document")[:1]
)
SERVES: Any = Service.servers.through
SERVERS = Prepared(
    lambda: SERVES.objects.filter(service=given(Service, "id", "service"))
    .select_related("posting__officer", "posting__deputy_for__officer")
    .order_by("posting__agency_id", "posting__role", "posting_id")
)  # fmt: skip


@paper("SH", "cases.case", "cases.correctionorder")
def return_slip(obj: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    service = NEWEST.first(about=obj.about)
    return slip(service, obj.enterprise.name, [service.document])


def slip(service: Service, addressee: str, served: list[Document]) -> Cleaned:
    """The return slip (送达回证) of a service."""
    return {
        "title": "、".join(title_of(one) for one in served), "document_number": "、".join(one.number for one in served),
        "addressee": addressee, "place": service.place, "method": str(service.get_method_display()),
        "receiver": service.receiver, "identity": service.identity, "served_at": service.served_at,
        "refusal_reason": service.refusal_reason, "proof": service.proof, "remark": service.remark,
        "servers": facts.signers(one.posting for one in SERVERS(service=service.pk)),
    }  # fmt: skip
