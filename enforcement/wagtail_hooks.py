"""The addresses of the texts with blanks."""

from __future__ import annotations

from typing import Any

from django.urls import include, path
from wagtail import hooks

from .texts.views import Texts


@hooks.register("register_admin_urls")
def texts() -> list[Any]:
    views = [path("", Texts.as_view(), name="index"), path("<int:pk>/", Texts.as_view(), name="one")]
    return [path("texts/", include((views, "desk-texts")))]
