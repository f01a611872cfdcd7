"""Random checks, for everybody: lists and commitment before the draw, seed and number after it, then the results."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from enforcement.random_checks.models import Campaign
from enforcement.random_checks.states import CheckState

from ..fresh import never_stored
from ..limits import limited

ON_A_PAGE = 20


@never_stored
@limited
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The campaigns, the newest first."""
    campaigns = Campaign.objects.select_related("agency")
    page = Paginator(campaigns, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/random_checks.html", {"page": page})


@never_stored
@limited
@require_safe
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    campaign = get_object_or_404(Campaign.objects.select_related("agency"), pk=pk)
    return render(request, "portal/random_check.html", {"campaign": campaign, "checks": _checks(campaign)})


@never_stored
@limited
@require_safe
def draw(request: HttpRequest, pk: UUID) -> JsonResponse:
    """All that is needed to repeat the draw, as JSON."""
    campaign = get_object_or_404(Campaign, pk=pk)
    return JsonResponse(campaign.as_published(), json_dumps_params={"ensure_ascii": False, "indent": 1})


def _checks(campaign: Campaign) -> list[dict[str, Any]]:
    """A result stands here from its publication on, not before."""
    rows = campaign.checks.select_related("enterprise", "campaign")
    return [
        {"enterprise": row.enterprise.name, "uscc": row.code, "officers": row.team_names,
         "result": row.get_result_display() if row.state == CheckState.PUBLISHED else "", "on": row.published_at}
        for row in rows
    ]  # fmt: skip
