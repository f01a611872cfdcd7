"""Is this document genuine? By the code printed on each page, and by comparing a PDF with the one issued."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from blacklist.models import Listing
from foundation.documents.models import Document
from foundation.documents.seals.checking import seal_on
from foundation.documents.verify import Facts, look_up

from ..compare import CompareForm
from ..fresh import never_stored
from ..items import is_demo
from ..limits import limited
from ..templatetags.portal import fours
from ..written import chinese, shown


@never_stored
@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """Where to find the code, and a field for it."""
    if code := plain(request.GET.get("code", "")):
        return redirect("portal:verification", code=code)
    return render(request, "portal/verify.html", {"here": "verify"})


@never_stored
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """The facts of the document with this code; a PDF sent along is compared, and forgotten."""
    document = look_up(code)
    sent = document is not None and request.method == "POST"
    form = CompareForm(request.POST, request.FILES) if sent else CompareForm()
    context: dict[str, Any] = {"here": "verify", "code": plain(code), "document": document, "form": form}
    if document is None:
        context["errors"] = [("code", unknown(plain(code)))]
    else:
        context["facts"] = facts_of(document, plain(code))
        context["fictional"] = is_of_fictional_list(plain(code))
        context["same"] = form.sha256() == document.sha256 if sent and form.is_valid() else None
        context["sent_seal"] = seal_on(form.content()) if sent and form.is_valid() else None
        context["errors"] = [("id_pdf", error) for error in form.errors.get("pdf", [])]
    return render(request, "portal/verify.html", context, status=200 if document else 404)


def plain(code: str) -> str:
    """As it is kept, however it was typed; no slash reaches the address."""
    return "".join(one for one in code.upper() if one.isalnum())


def unknown(code: str) -> str:
    return _("No document bears the code “%(code)s”. Compare it letter by letter with the one under the QR code.") % {
        "code": code
    }


def facts_of(document: Facts, code: str) -> list[tuple[str, str]]:
    rows = [
        (_("Document"), chinese(document.title)),
        (_("Number"), chinese(document.number)),
        (_("Issued by"), chinese(document.agency)),
        (_("Issued on"), shown(document.issued_on)),
        (_("Verification code"), fours(code)),
    ]
    return [(label, value) for label, value in rows if value]


def is_of_fictional_list(code: str) -> bool:
    about = (
        Document.objects.values_list("about", flat=True).filter(verify_code=code, about__startswith="listing:").first()
    )
    listing = Listing.objects.filter(pk=UUID(about.split(":")[1])).first() if about else None
    return listing is not None and is_demo(listing)
