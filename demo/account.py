"""What story.json says of what was told: read back from the rows, as anybody could."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import storages
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.models import Listing
from blacklist.partners.models import Delivery, Outcome
from blacklist.partners.sending import send_all_due
from cases.models import Case
from foundation.documents.models import Document
from foundation.documents.render import make_pdf
from foundation.outbox.relay import run_once
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord

from . import banks
from .receivers import Receiver
from .telling import Teller

PATIENCE = 60  # seconds until both banks must have their message


def acts(obj: Any) -> list[dict[str, Any]]:
    """Every act on the object, in order."""
    labels = acts_of(type(obj))
    records = ActRecord.objects.filter(about=obj.about).select_related("posting__officer").order_by("seq")
    return [
        {
            "act": one.act, "label": str(labels[one.act].label) if one.act in labels else one.act,
            "by": str(one.posting.officer) if one.posting else one.actor, "occurred_at": _local(one.occurred_at),
            "recorded_at": _local(one.recorded_at), "late_reason": one.late_reason,
        }
        for one in records
    ]  # fmt: skip


def _local(at: Any) -> str:
    return timezone.localtime(at).isoformat()


def of_case_one(objects: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: _simple(objects[name]) for name in ("lead", "inspection", "transfer")},
        "case": case_of(objects["case"]),
        "listing": listing_of(objects["listing"]),
    }


def of_case_three(example: Any) -> dict[str, Any]:
    """The case, and what stands beside it, as far as it was told."""
    beside = {
        name: getattr(example, name, None) for name in ("hearing", "order", "second", "seizure", "daily", "payment")
    }
    return {
        **({"case": case_of(example.now("case"))} if hasattr(example, "case") else {}),
        **{name: _simple(example.now(name)) for name, obj in beside.items() if obj},
    }


def _simple(obj: Any) -> dict[str, Any]:
    return {"id": obj.pk.hex, "state": obj.state, "title": str(obj), "acts": acts(obj)}


def case_of(case: Case) -> dict[str, Any]:
    decision = Document.objects.filter(Q(kind="CF") | Q(kind="LA"), about=case.about).order_by("-issued_on").first()
    return {
        **_simple(case),
        "number": decision.number if decision else "",
        "url": f"{settings.SITE_URL}/desk/case/{case.pk}/",
    }


def listing_of(listing: Listing) -> dict[str, Any]:
    return {
        **_simple(listing), "uscc": listing.enterprise.uscc, "name": listing.enterprise.name,
        "url": f"{settings.SITE_URL}/blacklist/{listing.enterprise.uscc}/", "number": listing.number,
        "visible_from": _local(listing.visible_from), "visible_until": _local(listing.visible_until),
    }  # fmt: skip


def papers(abouts: list[str], out: Path, progress: Callable[[int, int], None]) -> list[dict[str, Any]]:
    """Render the documents about these objects and lay a copy of each where a person can open it."""
    documents = list(Document.objects.filter(about__in=abouts))
    told = []
    for number, document in enumerate(documents, 1):
        told.append(_paper(document, number, out))
        progress(number, len(documents))
    return told


def _paper(document: Document, number: int, out: Path) -> dict[str, Any]:
    file = make_pdf(document)
    path = out / "documents" / f"{number:03d}-{document.kind}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    with storages["vault"].open(file.path) as source:
        path.write_bytes(source.read())
    return {
        "kind": document.kind, "number": document.number, "path": _relative(path), "sha256": file.sha256,
        "verify_url": f"{settings.SITE_URL}{reverse('portal:verification', args=[document.verify_code])}",
    }  # fmt: skip


def _relative(path: Path) -> str:
    """Relative to the repository where the data lies inside it."""
    return str(path.relative_to(settings.BASE_DIR)) if path.is_relative_to(settings.BASE_DIR) else str(path)


def push(receivers: list[Receiver], teller: Teller) -> dict[str, Any]:
    """Send what is due, wait for the retry, until both banks have and have acknowledged their message."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and Delivery.objects.filter(outcome=Outcome.WAITING).exists():
        run_once()
        if not send_all_due():
            time.sleep(0.2)
    for receiver in receivers:
        receiver.wait()
    told = banks.deliveries_told(receivers)
    for one in told:
        teller.say("  " + _("%(partner)s: %(kind)s, %(attempts)s attempt(s), %(status)s") % one)
    return {"deliveries": told}


def screening(receiver: Receiver, listing: Listing, teller: Teller) -> dict[str, Any]:
    """A bank asks about one of its customers before a loan."""
    request = {
        "purpose": "PRE_LOAN",
        "user": "客户经理甲",
        "customers": [{"uscc": listing.enterprise.uscc}, {"name": "临禾北川水泥有限公司"}],
    }
    answer = receiver.api.post("screening", request)
    for one in answer["answers"]:
        teller.say(f"  {one['match']} · {one['status']} · {one['sentence']}")
    return {"request": request, "answer": answer}
