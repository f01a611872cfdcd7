"""What `verify_ledger` asks of documents: each was issued by an act, and each file is the one that the ledger names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.core.files.storage import storages
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from foundation.ledger.audits import Fault, audits
from foundation.ledger.models import Entry

from .models import Document, DocumentFile, NumberSeries
from .register import unexplained


@audits
def each_document_was_issued_by_an_act() -> Iterator[Fault]:
    act = Entry.objects.filter(about=OuterRef("about"), seq=OuterRef("seq"))
    for one in Document.objects.filter(~Exists(act)):
        yield Fault(0, one.ledger_about, _("no act issued this document"))


@audits
def each_file_is_the_one_entered() -> Iterator[Fault]:
    entries = {one.about: one for one in Entry.objects.filter(about__startswith="document:")}
    for file in DocumentFile.objects.select_related("document"):
        entry = entries.pop(file.document.ledger_about, None)
        if entry is None or entry.digest != file.sha256:
            yield Fault(entry.n if entry else 0, file.document.ledger_about, _("this file is not the one entered"))
        elif sha256_of(file.path) != file.sha256:
            yield Fault(entry.n, entry.about, _("its file is missing or was changed"))
    for entry in entries.values():
        yield Fault(entry.n, entry.about, _("its file is missing or was changed"))


@audits
def each_number_is_explained() -> Iterator[Fault]:
    for series in NumberSeries.objects.select_related("agency"):
        if gaps := unexplained(series):
            numbers = "、".join(str(one) for one in gaps[:10])
            yield Fault(
                0, str(series), _("no one knows what became of these numbers: %(numbers)s") % {"numbers": numbers}
            )


def sha256_of(path: str) -> str:
    """The hash of a file in the vault; nothing where there is none."""
    if not storages["vault"].exists(path):
        return ""
    with storages["vault"].open(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
