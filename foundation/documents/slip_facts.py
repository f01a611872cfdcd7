"""What a return slip (送达回证) says, in whatever room the service was."""

from __future__ import annotations

from typing import Any

from foundation.prepared import Prepared, given

from . import facts
from .kinds import kind_of
from .models import Document, Service

NEWEST = Prepared(
    lambda: Service.objects.filter(about=given(Service, "about")).order_by("-pk").select_related("document")[:1]
)
SERVES: Any = Service.servers.through
SERVERS = Prepared(
    lambda: SERVES.objects.filter(service=given(Service, "id", "service"))
    .select_related("posting__officer", "posting__deputy_for__officer")
    .order_by("posting__agency_id", "posting__role", "posting_id")
)  # fmt: skip


def newest_service(about: str) -> Service:
    """The service that was recorded last about this object."""
    if (found := NEWEST.first(about=about)) is None:
        raise LookupError(f"{about} has no service")
    return found


def slip(service: Service, addressee: str, served: list[Document]) -> dict[str, Any]:
    """The sheet of the slip: what was served on whom, how and where, who signed, which two served."""
    return {
        "title": "、".join(kind_of(one.kind, one.issued_on).title_zh for one in served),
        "document_number": "、".join(one.number for one in served),
        "addressee": addressee, "place": service.place, "method": str(service.get_method_display()),
        "receiver": service.receiver, "identity": service.identity, "served_at": service.served_at,
        "refusal_reason": service.refusal_reason, "proof": service.proof, "remark": service.remark,
        "servers": facts.signers(one.posting for one in SERVERS(service=service.pk)),
    }  # fmt: skip
