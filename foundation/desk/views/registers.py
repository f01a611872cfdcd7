"""What the administrator, the security officer and the auditor work with: registers to read."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.agencies.queries import agencies_below
from foundation.ledger.access import record_look
from foundation.ledger.chain import verify
from foundation.ledger.models import AccessLog, Entry, Head

from .base import DeskView

PAGE = 50


class Register(DeskView):
    """A table for certain roles; nobody else finds the page."""

    roles: tuple[str, ...] = ()
    search: tuple[str, ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.actor.role not in self.roles:  # type: ignore[attr-defined]
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        word = self.request.GET.get("q", "").strip()
        rows = self.rows()
        if word:
            rows = rows.filter(self.matching(word))
        page = Paginator(rows, PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page=page, q=word, **kwargs)

    def matching(self, word: str) -> Q:
        found = Q(pk__in=[])
        for path in self.search:
            found |= Q(**{f"{path}__icontains": word})
        return found


class Agencies(Register):
    template_name = "desk/agencies.html"
    title, icon = _("Agencies"), "site"
    roles = (Role.ADMINISTRATOR,)
    search = ("name", "short", "region__name")

    def rows(self) -> QuerySet[Agency]:
        return Agency.objects.select_related("region", "superior")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = agencies_below(self.actor.agency) if self.actor.agency else Agency.objects.none()
        return super().get_context_data(mine=set(own.values_list("pk", flat=True)), **kwargs)


class Officers(Register):
    template_name = "desk/officers.html"
    title, icon = _("Officers"), "group"
    roles = (Role.ADMINISTRATOR, Role.SECURITY)
    search = ("name", "username")

    def rows(self) -> QuerySet[Officer]:
        return Officer.objects.filter(is_active=True).order_by("name", "pk").prefetch_related("postings__agency")


class Postings(Register):
    template_name = "desk/postings.html"
    title, icon = _("Postings"), "key"
    roles = (Role.ADMINISTRATOR, Role.SECURITY)
    search = ("officer__name", "agency__name", "title")

    def rows(self) -> QuerySet[Posting]:
        return Posting.objects.select_related("officer", "agency", "deputy_for__officer")


class Ledger(Register):
    """The chain, latest entry first; on request it is verified from first to last."""

    template_name = "desk/ledger.html"
    title, icon = _("Ledger"), "list-ol"
    roles = (Role.AUDITOR,)
    search = ("about", "act", "by", "hash")

    def rows(self) -> QuerySet[Entry]:
        return Entry.objects.order_by("-n")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = "verify" in self.request.GET
        return super().get_context_data(
            head=Head.objects.filter(pk=1).first(), asked=asked, fault=verify() if asked else None, **kwargs
        )


class Looks(Register):
    """The access log; reading it is a look, too."""

    template_name = "desk/access_log.html"
    title, icon = _("Access log"), "view"
    roles = (Role.AUDITOR, Role.SECURITY)
    search = ("about", "what", "by")

    def rows(self) -> QuerySet[AccessLog]:
        return AccessLog.objects.order_by("-pk")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        record_look(self.actor, "access-log", "look")
        return super().get(request, *args, **kwargs)
