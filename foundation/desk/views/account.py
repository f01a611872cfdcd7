"""/desk/account/: the posting in which I work, the language, the way to my second factor."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from foundation.agencies.middleware import postings_held

from .base import DeskView


class Account(DeskView):
    """Shows only; posting, language and factors are changed at their own addresses."""

    template_name = "desk/account.html"
    title = _("Account")
    icon = "user"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            postings=postings_held(self.request.user), languages=settings.LANGUAGES, **kwargs
        )
