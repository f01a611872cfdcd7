"""One bench as a set of addresses in the shell: list, page, acts. No model is registered with Wagtail."""

from __future__ import annotations

from typing import Any

from django.urls import path
from django.utils.module_loading import import_string
from wagtail.admin.viewsets.base import ViewSet

from .registry import Bench
from .views.act import ActView
from .views.birth import BirthView
from .views.many import Many
from .views.object_list import ObjectList
from .views.object_page import ObjectPage
from .views.record import Record
from .views.saved import SavedViews
from .views.sheet import Sheet
from .views.take_back import TakeBack


class BenchViewSet(ViewSet):
    """The menu is ours (`menu.items`); the registry of viewsets only puts the addresses together."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.name, bench=bench, icon=bench.icon, url_namespace=f"desk-{bench.name}")

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(bench=self.bench, **kwargs)

    def get_urlpatterns(self) -> list[Any]:
        view = self.construct_view
        return [
            path("", view(ObjectList), name="index"),
            path("many/", view(Many), name="many"),
            path("sheet/", view(Sheet), name="sheet"),
            path("views/", view(SavedViews), name="views"),
            path("new/<slug:act>/", view(BirthView), name="new"),
            path("<uuid:pk>/", view(ObjectPage), name="page"),
            path("<uuid:pk>/take-back/", view(TakeBack), name="take-back"),
            path("<uuid:pk>/record/<int:seq>/", view(Record), name="record"),
            *(path(f"<uuid:pk>/{one.slug}/", view(import_string(one.view)), name=one.slug) for one in self.bench.pages),
            path("<uuid:pk>/<slug:act>/", view(ActView), name="act"),
        ]
