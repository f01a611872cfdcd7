"""Serving a document (送达): what is asked, and the row that keeps it (administrative-case.md §11)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.documents.models import Document, Service, ServiceMethod

from .asked import Asked
from .forms import ActForm
from .guards import Guard
from .models import ActRecord
from .who import With, officers

SERVERS = officers(Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD)
SECOND_SERVER = With(1, roles=(Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD))
AT_ONCE = [ServiceMethod.DIRECT, ServiceMethod.LEFT, ServiceMethod.ELECTRONIC, ServiceMethod.POST]


class ServiceForm(ActForm):
    """Service that took effect at the moment of the act; the act is dated accordingly."""

    way = forms.ChoiceField(label=_("Method of service"), choices=[(one.value, one.label) for one in AT_ONCE])
    receiver = forms.CharField(label=_("Receiver"), max_length=60)
    identity = forms.CharField(label=_("Identity and post of the receiver"), max_length=120)
    place = forms.CharField(label=_("Place of service"), max_length=200)
    refusal_reason = forms.CharField(label=_("Reason of refusal"), max_length=300, required=False)
    proof = forms.CharField(label=_("Witnesses, media, consent or slip"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        method = cleaned.get("way")
        if method == ServiceMethod.LEFT and not (cleaned.get("refusal_reason") and cleaned.get("proof")):
            self.add_error("proof", _("Leaving a document needs the reason of refusal, and witnesses or a recording."))
        if method in (ServiceMethod.ELECTRONIC, ServiceMethod.POST) and not cleaned.get("proof"):
            self.add_error("proof", _("Name the signed consent and delivery log, or the number of the postal slip."))
        return cleaned


A_SERVICE = {"way": "DIRECT", "receiver": "王明", "identity": "办公室主任", "place": "公司办公室"}


def newest(about: str, kind: str) -> Document | None:
    """The newest issued document of a kind that was not voided."""
    return Document.objects.filter(about=about, kind=kind, voided=None).order_by("-seq").first()


def record_service(obj: Any, asked: Asked, kind: str, facts: dict[str, Any]) -> Service:
    """Keep that the newest document of `kind` was served."""
    service = Service.objects.create(
        document=ready(obj.about, kind), about=obj.about, seq=obj.seq + 1, served_at=asked.at, method=facts["way"],
        **{name: facts[name] for name in ("receiver", "identity", "place", "refusal_reason", "proof")},
    )  # fmt: skip
    service.servers.set(asked.people)
    return service


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
    issuing = ActRecord.objects.get(about=document.about, seq=document.seq)
    return issuing.occurred_at <= asked.at
