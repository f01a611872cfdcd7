"""What `verify_ledger` asks of originals: each lies in the vault as it was taken in."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from foundation.documents.audit import sha256_of
from foundation.ledger.audits import Fault, audits

from .evidence import path_of
from .models import StoredFile


@audits
def each_original_is_as_taken_in() -> Iterator[Fault]:
    for sha256 in StoredFile.objects.values_list("sha256", flat=True):
        if sha256_of(path_of(sha256)) != sha256:
            yield Fault(0, f"file:{sha256[:32]}", _("its file is missing or was changed"))
