"""Everything public about one enterprise on one page; it reads the database, never the index."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from foundation.subjects.uscc import check_uscc

from ..fresh import never_stored
from ..limits import limited
from ..sheet import sheet_of


@never_stored
@limited
@require_safe
def entity(request: HttpRequest, uscc: str) -> HttpResponse:
    """A valid code with nothing public and one never heard of answer alike: nobody learns who was listed once."""
    try:
        code = check_uscc(uscc)
    except ValidationError as wrong:
        return render(
            request, "portal/entity_none.html", {"code": uscc, "wrong": wrong.messages, "here": "search"}, status=404
        )
    if code != uscc:
        return redirect("portal:entity", uscc=code)
    sheet = sheet_of(code, timezone.now())
    if sheet is None:
        return render(request, "portal/entity_none.html", {"code": code, "here": "search"}, status=404)
    address = request.build_absolute_uri(request.path)
    return render(request, "portal/entity.html", {"sheet": sheet, "address": address, "here": "search"})
