"""The desk in Wagtail's shell: addresses, menu, search box, style."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.search import SearchArea

from .gate import EDITORS
from .menu import Item, items
from .registry import benches
from .viewset import BenchViewSet

# in words of their own: "documents" are something else in this house
EDITORIAL_ITEMS = {"explorer": _("Portal pages"), "images": _("Portal pictures"), "documents": _("Portal files")}


@hooks.register("register_admin_urls")
def own_addresses() -> list[Any]:
    return [path("", include("foundation.desk.pages"))]


@hooks.register("register_admin_viewset")
def bench_addresses() -> list[BenchViewSet]:
    return [BenchViewSet(bench) for bench in benches()]


@hooks.register("construct_main_menu", order=1000)
def only_what_the_role_works_with(request: HttpRequest, shown: list[MenuItem]) -> None:
    """Ours first; of Wagtail's own, pages, images and files for those who write the portal."""
    request.user.first_name = str(request.user)  # the shell's foot shows it, and an officer has one name only
    editorial = [one for one in shown if one.name in EDITORIAL_ITEMS] if request.actor.role in EDITORS else []  # type: ignore[attr-defined]
    ours = _grouped(items(request))
    for number, one in enumerate(editorial, len(ours)):
        one.order, one.label = number, EDITORIAL_ITEMS[one.name]
    shown[:] = [*ours, *editorial]


def _grouped(found: list[Item]) -> list[MenuItem]:
    """Each item where it stands; those of one group under one heading, in the place of the first of them."""
    shown: list[MenuItem] = []
    inner: dict[str, list[MenuItem]] = {}
    sizes = Counter(one.group for one in found)
    for number, one in enumerate(found):
        entry = MenuItem(one.label, one.url, name=one.name, icon_name=one.icon, order=number)
        if one.group and sizes[one.group] > 1 and one.group not in inner:
            shown.append(_heading(one, number, inner.setdefault(one.group, [])))
        inner.get(one.group, shown).append(entry)
    return shown


def _heading(first: Item, number: int, items: list[MenuItem]) -> MenuItem:
    return SubmenuMenuItem(
        first.group, Menu(items=items), name=f"group-{first.name}", icon_name=first.icon, order=number
    )


@hooks.register("register_admin_search_area")
def one_box_over_everything() -> SearchArea:
    return SearchArea(_("Search"), reverse_lazy("desk:search"), name="desk", icon_name="search", order=-1)


@hooks.register("insert_global_admin_css")
def shell_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("desk/shell.css"))


@hooks.register("insert_global_admin_js")
def choosers_without_inline_script() -> str:
    return format_html('<script src="{}"></script>', static("desk/choosers.js"))
