"""Rights come from postings alone: whoever holds one today may enter the shell, and nothing else of Wagtail's."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.utils import timezone

from foundation.agencies.models import Posting


class PostingBackend(BaseBackend):
    """Signs nobody in; only answers whether an officer may enter the shell."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        if perm != "wagtailadmin.access_admin" or not user_obj.is_active or obj is not None:
            return False
        return Posting.objects.valid_on(timezone.localdate()).filter(officer=user_obj.pk).exists()
