"""Errors as RFC 9457 says (application/problem+json), naming the field, in the language asked for."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled, ValidationError

from foundation.workflow.refused import Refused

from .wording import in_words

Errors = list[dict[str, str]]


def install(api: NinjaAPI) -> None:
    """Answer every error of this API as a problem."""
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(Throttled, _too_many)
    api.add_exception_handler(HttpError, _http)
    api.add_exception_handler(Http404, _not_found)
    api.add_exception_handler(Refused, _refused)


def problem(status: int, title: str, detail: str = "", errors: Errors | None = None) -> HttpResponse:
    body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    body |= {"detail": detail} if detail else {}
    body |= {"errors": errors} if errors else {}
    text = json.dumps(body, ensure_ascii=False)
    return HttpResponse(text, status=status, content_type="application/problem+json")


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    errors = [{"field": _field(one["loc"]), "message": in_words(one)} for one in error.errors]
    return problem(422, _("The request is not valid."), errors=errors)


def _field(place: tuple[Any, ...]) -> str:
    """`body.payload.items.3.uscc` → `items.3.uscc`: as the partner wrote it."""
    names = [str(part) for part in place if part not in ("body", "payload", "query", "path")]
    return ".".join(names)


def _http(request: HttpRequest, error: Any) -> HttpResponse:
    answer = problem(error.status_code, str(error))
    if error.status_code == 401:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


def _too_many(request: HttpRequest, error: Any) -> HttpResponse:
    answer = problem(429, _("Too many requests: wait and ask again."))
    answer["Retry-After"] = str(max(int(error.wait or 1), 1))
    return answer


def _not_found(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(404, _("There is nothing here for you now."))


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    """422 where a field was wrong, 409 where the matter does not allow it now."""
    errors = [{"field": name, "message": " ".join(map(str, texts))} for name, texts in error.fields.items()]
    reasons = " ".join(map(str, error.reasons))
    title = _("The request is not valid.") if errors else _("This is not possible now.")
    return problem(422 if errors else 409, title, reasons, errors)
