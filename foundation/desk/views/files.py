"""Documents and originals of evidence: read by whoever may see the object they belong to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import quote

from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from foundation.agencies.actor import Actor
from foundation.desk.objects import find, within
from foundation.desk.papers import title_of
from foundation.desk.sent import open_seqs
from foundation.documents.models import Document


class Stored(NamedTuple):
    """A file in the vault. `about`: the object that decides who may read it."""

    about: str
    path: str
    mime: str
    name: str


Finder = Callable[[str], "Stored | None"]
FINDERS: dict[str, Finder] = {}


def offers_files(kind: str, finder: Finder) -> None:
    """Let a stage's own files be read at /desk/file/<kind>/<key>/."""
    FINDERS[kind] = finder


def document(request: HttpRequest, pk: Any) -> HttpResponse:
    """The PDF of a document. To those to whom an object was only sent, what was issued on the object itself."""
    one = get_object_or_404(Document.objects.select_related("file"), pk=pk)
    if not hasattr(one, "file"):
        raise Http404
    obj = find(one.about, request.actor)  # type: ignore[attr-defined]
    if obj is None or one.seq not in open_seqs(obj, request.actor):  # type: ignore[attr-defined]
        raise Http404
    name = f"{title_of(one)} {one.number}".strip() + ".pdf"
    return _send(Stored(one.about, one.file.path, "application/pdf", name), request.actor)  # type: ignore[attr-defined]


def original(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    found = FINDERS[kind](key) if kind in FINDERS else None
    if found is None:
        raise Http404
    return _send(found, request.actor, inside_only=True)  # type: ignore[attr-defined]


def _send(file: Stored, by: Actor, *, inside_only: bool = False) -> HttpResponse:
    obj = find(file.about, by)
    if obj is None or (inside_only and not within(obj, by)):
        raise Http404
    response = FileResponse(storages["vault"].open(file.path), content_type=file.mime)
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(file.name)}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
