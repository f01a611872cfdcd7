"""Too many requests. The other pages for what went wrong are Django's own views with our templates."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def too_many(request: HttpRequest, wait: int = 60) -> HttpResponse:
    """`wait`: seconds until asking again makes sense."""
    response = render(request, "429.html", {"wait": wait}, status=429)
    response["Retry-After"] = str(wait)
    return response
