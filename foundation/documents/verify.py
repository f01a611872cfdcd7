"""What the verification page (核验) may tell a holder of a document: nothing personal."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from django.core.files.storage import storages

from foundation.ledger.models import Entry

from .kinds import kind_of
from .models import Document, DocumentFile
from .render import ACT
from .seals.checking import SealFacts, seal_on
from .vault import read


@dataclass(frozen=True)
class Facts:
    """`sha256` is empty while the file is being made. `intact`: file and ledger agree with what was issued."""

    kind: str
    title: str
    number: str
    agency: str
    issued_on: date
    sha256: str
    size: int
    voided: bool
    intact: bool
    seal: SealFacts | None = None
    corrected_by: tuple[str, ...] = ()  # the numbers of the notices that correct a clerical error in it


def look_up(code: str) -> Facts | None:
    """The facts of the document with this verification code, however it was typed; nothing if there is none."""
    typed = code.upper().replace(" ", "").replace("-", "")
    document = Document.objects.filter(verify_code=typed).select_related("agency", "file", "voided").first()
    if document is None:
        return None
    file = getattr(document, "file", None)
    return Facts(
        kind=document.kind, title=kind_of(document.kind, document.issued_on).title, number=document.number,
        agency=document.agency.name, issued_on=document.issued_on, sha256=file.sha256 if file else "",
        size=file.size if file else 0, voided=hasattr(document, "voided"), intact=file is None or is_intact(file),
        seal=seal_on(read(file.path)) if file and storages["vault"].exists(file.path) else None,
        corrected_by=tuple(one.number for one in corrections_of(document)),
    )  # fmt: skip


def corrections_of(document: Document) -> list[Document]:
    """The notices of correction (补正通知书) that name the document; it itself never changes."""
    return list(Document.objects.filter(kind="BZ", about=document.about, data__corrects=document.pk.hex, voided=None))


def is_intact(file: DocumentFile) -> bool:
    """The stored bytes still have the hash that the row and the ledger's entry name."""
    entered = Entry.objects.filter(about=file.document.ledger_about, act=ACT, digest=file.sha256).exists()
    return entered and storages["vault"].exists(file.path) and sha256_of(file.path) == file.sha256


def sha256_of(path: str) -> str:
    with storages["vault"].open(path) as stored:
        return hashlib.file_digest(stored, "sha256").hexdigest()


def matches(code: str, content: bytes) -> bool:
    """Whether a copy in hand is, byte for byte, the document with this code."""
    facts = look_up(code)
    return facts is not None and facts.sha256 == hashlib.sha256(content).hexdigest()
