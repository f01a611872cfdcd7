"""Making the PDF of an issued document, after commit; rows remember what is still to be made."""

from __future__ import annotations

import hashlib
import logging
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from foundation.agencies.models import Agency
from foundation.ledger.chain import append, lock_head
from foundation.ledger.models import Head
from foundation.workflow.plain import plain

from .kinds import kind_of
from .models import Document, DocumentFile
from .page import Sheet, page_of
from .pdf import to_pdf
from .seals.sealing import sealed
from .sheet import refuse_incomplete
from .vault import keep

logger = logging.getLogger(__name__)
ACT = "document.rendered"


def make_pdf(document: Document) -> DocumentFile:
    """Render, keep the file in the vault under its SHA-256, and enter that in the ledger. Twice is once."""
    if found := DocumentFile.objects.filter(document=document).first():
        return found
    content = sealed(to_pdf(page_of(Sheet.of(document)), document.verify_code), document)
    sha256 = hashlib.sha256(content).hexdigest()
    path = keep(sha256, content)
    with transaction.atomic():
        head = lock_head()
        if found := DocumentFile.objects.filter(document=document).first():
            return found
        return _enter(document, path, sha256, len(content), head)


def _enter(document: Document, path: str, sha256: str, size: int, head: Head) -> DocumentFile:
    now = timezone.now()
    append(
        about=document.ledger_about, seq=1, act=ACT, by="system", occurred_at=now, recorded_at=now, digest=sha256, head=head
    )  # fmt: skip
    return DocumentFile.objects.create(document=document, path=path, sha256=sha256, size=size, rendered_at=now)


def preview(kind: str, *, agency: Agency, on: date, data: dict[str, Any]) -> bytes:
    """The PDF of a draft (草稿), kept nowhere. Raises `Refused` naming a missing field."""
    frozen = plain(data)
    refuse_incomplete(kind_of(kind, on), frozen, draft=True)
    return to_pdf(page_of(Sheet(kind, agency, on, frozen)))


def pending() -> QuerySet[Document]:
    """Issued documents that have no file yet, the oldest first."""
    return Document.objects.filter(file=None, registered=False).order_by("created_at")


def make_pending() -> int:
    """Make every PDF that is missing: what a worker lost when it died. Returns how many were made."""
    return sum(_try(document) for document in pending())


def _try(document: Document) -> bool:
    try:
        make_pdf(document)
    except Exception:  # one document that cannot be rendered must not hold up the others
        logger.exception("%s could not be rendered", document.ledger_about)
        return False
    return True
