"""The pages for what went wrong. Each says what happened and what can be done, in the reader's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def too_many(request: HttpRequest, wait: int = 60) -> HttpResponse:
    """`wait`: seconds until asking again makes sense."""
    return render(request, "429.html", {"wait": wait}, status=429, headers={"Retry-After": str(wait)})


def broken(request: HttpRequest) -> HttpResponse:
    """Reads neither session nor database: one of them may be what broke."""
    return HttpResponse(render_to_string("500.html"), status=500)
