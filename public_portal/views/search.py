"""The search page: rows, facets, chips, sort and pages; the whole state stands in the address."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
        return render(request, "portal/search.html", {**context, "errors": [("q", str(refusal))]})
    if found.page > found.pages > 0:  # an old address; the list has become shorter
        return redirect(str(address.but(page=found.pages)))
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
        "page": Paginator(range(found.total.value), found.size).get_page(found.page),
    }
