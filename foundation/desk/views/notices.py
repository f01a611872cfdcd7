"""/desk/notices/: what the bell says."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from foundation.notices.bell import mark_seen
from foundation.notices.models import Notice

from .base import DeskView

PAGE = 30


class Notices(DeskView):
    template_name = "desk/notices.html"
    title = _("Notices")
    icon = "mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = Notice.objects.to_officer(self.request.user).select_related("to__agency")
        return super().get_context_data(page=Paginator(mine, PAGE).get_page(self.request.GET.get("page")), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """All seen."""
        mark_seen(request.user)
        return HttpResponseRedirect(reverse("desk:notices"))
