"""For search engines: what may be read, the list of addresses, the mark in the tab."""

from __future__ import annotations

from django.core.paginator import EmptyPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail.models import Locale, Page

from ..models import HomePage
from ..statistics import public_enterprises

PER_SITEMAP = 5_000
XML = "application/xml; charset=utf-8"
HIDDEN = ["/desk/", "/accounts/", "/oauth/", "/api/", "/verify/", "/demo/", "/blacklist/?"]


def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in HIDDEN)]
    lines += [f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def entities() -> Paginator:
    """Credit codes of enterprises of which something is public now."""
    return Paginator(public_enterprises(timezone.now()).order_by("pk").values_list("uscc", flat=True), PER_SITEMAP)


@never_cache
def sitemap_index(request: HttpRequest) -> HttpResponse:
    parts = [reverse("sitemap-part", args=[number]) for number in entities().page_range]
    context = {"addresses": [request.build_absolute_uri(part) for part in parts]}
    return render(request, "portal/sitemap_index.xml", context, content_type=XML)


@never_cache
def sitemap(request: HttpRequest, page: int) -> HttpResponse:
    try:
        codes = entities().page(page)
    except EmptyPage:
        raise Http404 from None
    paths = [reverse("portal:entity", args=[code]) for code in codes]
    paths = [*editable(request), *paths] if page == 1 else paths
    context = {"addresses": [request.build_absolute_uri(path) for path in paths]}
    return render(request, "portal/sitemap.xml", context, content_type=XML)


def editable(request: HttpRequest) -> list[str]:
    """Home and news in the site's own language; the other language has the same addresses."""
    home = HomePage.objects.filter(locale=Locale.get_default()).first()
    pages = Page.objects.descendant_of(home, inclusive=True).live().public() if home else []
    return [page.get_url(request) for page in pages]


def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("portal/mark.svg"))
