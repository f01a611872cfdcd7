"""/desk/account/: the posting in which I work, and the language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.middleware import POSTING
from foundation.agencies.models import Posting

from .base import DeskView


class Account(DeskView):
    template_name = "desk/account.html"
    title = _("Account")
    icon = "user"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(postings=self.postings(), languages=settings.LANGUAGES, **kwargs)

    def postings(self) -> Any:
        """What I hold today."""
        held = Posting.objects.valid_on(timezone.localdate()).filter(officer=self.request.user)
        return held.select_related("agency", "officer")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Work in another of my postings, or read in another language."""
        if language := request.POST.get("language"):
            return _in_language(language)
        key = request.POST.get("posting", "")
        posting = get_object_or_404(self.postings(), pk=key if key.isdecimal() else None)
        request.session[POSTING] = posting.pk
        return HttpResponseRedirect(reverse("wagtailadmin_home"))


def _in_language(language: str) -> HttpResponse:
    response = HttpResponseRedirect(reverse("wagtailadmin_account"))
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 86400, samesite="Lax")
    return response
