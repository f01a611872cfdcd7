"""Is this document genuine? By the code printed on each page, and by comparing a PDF with the one issued."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from foundation.documents.verify import look_up

from ..compare import CompareForm
from ..fresh import never_stored
from ..limits import limited


@never_stored
@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """Where to find the code, and a field for it."""
    if code := request.GET.get("code", "").strip():
        return redirect("portal:verification", code=code)
    return render(request, "portal/verify.html", {"here": "verify"})


@never_stored
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """The facts of the document with this code; a PDF sent along is compared, and forgotten."""
    document = look_up(code)
    form = CompareForm(request.POST or None, request.FILES or None)
    same = form.matches(document) if document and request.method == "POST" and form.is_valid() else None
    context = {"here": "verify", "code": code, "document": document, "form": form, "same": same}
    return render(request, "portal/verify.html", context, status=200 if document else 404)
