"""Filing a scanned pile: each page to the document whose code it bears; what cannot be read waits for a hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.models import Posting
from foundation.documents.models import Document, Pile, Scan, ScannedPage
from foundation.documents.qr import PageCode
from foundation.documents.vault import keep
from foundation.workflow.refused import Refused

from .pages import cut, mime_of
from .reading import code_on

May = Callable[[Document], bool]


def everything(document: Document) -> bool:
    return True


def file_pile(name: str, content: bytes, *, by: Posting, may: May = everything) -> Pile:
    """Keep the file, cut it into pages, and file each to its document. `may`: documents that the officer may see.

    Refused for what is no PDF or picture, and for a file that this agency has scanned before.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    if Pile.objects.filter(agency=by.agency, sha256=sha256).exists():
        raise Refused([_("This file was scanned before.")])
    cuts = [(one.content, one.mime, code_on(one.picture)) for one in cut(content)]
    with transaction.atomic():
        pile = Pile.objects.create(
            agency=by.agency, name=name[:200], sha256=sha256, path=keep(sha256, content), mime=mime_of(content),
            by=by, at=timezone.now(),
        )  # fmt: skip
        for index, (page, mime, code) in enumerate(cuts, 1):
            _file(_kept(pile, index, page, mime), code, may)
    return pile


def _kept(pile: Pile, index: int, content: bytes, mime: str) -> ScannedPage:
    sha256 = hashlib.sha256(content).hexdigest()
    return ScannedPage.objects.create(pile=pile, index=index, sha256=sha256, path=keep(sha256, content), mime=mime)


def _file(page: ScannedPage, code: PageCode | None, may: May) -> None:
    document = Document.objects.filter(verify_code=code.code).first() if code else None
    if code and document and may(document):
        to_document(page, document, code.number, code.of, None)


def to_document(page: ScannedPage, document: Document, number: int, of: int, by: Posting | None) -> Scan:
    """File a page, by its code or by an officer's hand; a second scan of the same page says which one it repeats."""
    earlier = Scan.objects.filter(document=document, number=number, repeats=None).first()
    return Scan.objects.create(
        page=page, document=document, number=number, of=of, repeats=earlier, filed_by=by, filed_at=timezone.now()
    )


def by_hand(page: ScannedPage, document: Document, number: int, of: int, by: Posting) -> Scan:
    """File a page whose code could not be read. Refused where it is filed already, or there is no such page."""
    if hasattr(page, "scan"):
        raise Refused([_("This page is filed already.")])
    if not 1 <= number <= of:
        raise Refused([_("Page %(number)d of %(of)d: there is no such page.") % {"number": number, "of": of}])
    return to_document(page, document, number, of, by)
