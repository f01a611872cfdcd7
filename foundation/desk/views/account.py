"""/desk/account/: the posting in which I work, the language, the way to my second factor."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.users.models import UserProfile

from foundation.agencies.middleware import postings_held

from .base import DeskView


class Account(DeskView):
    """Posting, language and factors are changed at their own addresses; here only whether single letters are keys."""

    template_name = "desk/account.html"
    title = _("Account")
    icon = "user"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            postings=postings_held(self.request.user), languages=settings.LANGUAGES, **kwargs
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        profile = UserProfile.get_for_user(request.user)
        profile.keyboard_shortcuts = request.POST.get("keys") == "on"
        profile.save(update_fields=["keyboard_shortcuts"])
        return HttpResponseRedirect(reverse("wagtailadmin_account"))
