"""The search page: rows, facets, chips, sort and pages; the whole state stands in the address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blacklist.search import api as engine
from blacklist.search.query import BadQuery, Page, Sort

from ..address import Address
from ..choices import chips, facets
from ..fresh import never_stored
from ..limits import limited
from ..rows import row_of


@never_stored
@limited
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    address = Address.read(request.GET)
    context = {"address": address, "q": address.q, "keep": list(address.pairs("q", "page")), "here": "search"}
    try:
        found = engine.search(address.query())
    except BadQuery as refusal:
        return render(request, "portal/search.html", {**context, "refusal": str(refusal)})
    return render(request, "portal/search.html", {**context, **_shown(address, found)})


def _shown(address: Address, found: Page) -> dict[str, Any]:
    rows = [row_of(hit) for hit in found.hits]
    return {
        "found": found,
        "rows": rows,
        "fictional": any(row.fictional for row in rows),
        "facets": facets(address, found.facets),
        "chips": chips(address),
        "unfiltered": str(Address(q=address.q, sort=address.sort)),
        "sorts": [(sort.label, str(address.but(sort=sort.value)), sort == address.order) for sort in Sort],
        "pages": [(number, str(address.but(page=number))) for number in near(found.page, found.pages)],
    }


def near(page: int, last: int) -> list[int]:
    """First, last, and the neighbours of the page; a jump in the numbers is a gap."""
    return sorted({1, last, *range(page - 2, page + 3)} & set(range(1, last + 1)))
