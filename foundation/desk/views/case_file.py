"""/desk/case-file/<object>/<main|sub|zip>/: the case file, each download in the access log."""

from __future__ import annotations

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from foundation.desk.case_files import CASE_FILES, NAMES, content
from foundation.desk.objects import find, split, within
from foundation.desk.registry import bench_of
from foundation.ledger.access import record_look

INSIDE = ("sub", "zip")


@require_GET
def case_file(request: HttpRequest, about: str, what: str) -> HttpResponse:
    """The sub-volume and the whole file only for those who belong to the agency in charge or one above it."""
    by = request.actor  # type: ignore[attr-defined]
    obj = find(about, by)
    if obj is None or what not in NAMES or split(about)[0] not in CASE_FILES:
        raise Http404
    if what in INSIDE and not within(obj, by):
        raise Http404
    record_look(by, about, f"case-file-{what}")
    ending = "zip" if what == "zip" else "pdf"
    response = HttpResponse(content(obj, by, what), content_type=f"application/{ending}")
    name = f"{NAMES[what]} {bench_of(obj).number(obj) or obj}.{ending}"
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response
