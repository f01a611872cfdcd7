"""Who gets through /desk/: an officer with both factors, and only to our pages and a short list of the shell's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.views.defaults import page_not_found

from foundation.agencies.models import Role

from .menu import count_key

View = Callable[..., HttpResponse]
OPEN = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}  # icons and JavaScript's texts: no data
EDITORS = {Role.WEB_OFFICER, Role.ADMINISTRATOR}
# what those who write the portal's pages use of Wagtail; nothing of it reaches a domain model
EDITORIAL = {
    "wagtailadmin_pages", "wagtailadmin_api", "wagtailimages", "wagtailimages_chooser", "wagtaildocs",
    "wagtaildocs_chooser", "wagtailadmin_editing_sessions", "wagtailembeds",
}  # fmt: skip
EDITORIAL_NAMES = {
    "wagtailadmin_explore_root", "wagtailadmin_explore", "wagtailadmin_explore_results", "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_child", "wagtailadmin_choose_page_search", "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page_external_link", "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link", "wagtailadmin_choose_page_anchor_link", "wagtailadmin_tag_autocomplete",
    "wagtailadmin_tag_model_autocomplete", "wagtailadmin_block_preview", "wagtailadmin_dismissibles",
}  # fmt: skip


def guarded(view: View) -> View:
    """The view, for those who may open the address; others are sent to the sign-in, or find nothing there."""

    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if _name(request) not in OPEN:
            if not request.actor:  # type: ignore[attr-defined]
                return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
            if not may_open(request):
                return page_not_found(request, Http404(), "wagtailadmin/404.html")
            if request.method == "POST":
                cache.delete(count_key(request))
        return view(request, *args, **kwargs)

    return enter


def may_open(request: HttpRequest) -> bool:
    """Ours, or for the portal's editors on the list above."""
    match = request.resolver_match
    if is_ours(match):
        return True
    if request.actor.role not in EDITORS:  # type: ignore[attr-defined]
        return False
    return match.view_name in EDITORIAL_NAMES or bool(EDITORIAL & set(match.namespaces))


def is_ours(match: Any) -> bool:
    return any(name == "desk" or name.startswith("desk-") for name in match.app_names) or match.url_name in SHELL


SHELL = {"wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_logout"}  # served by views of ours


def _name(request: HttpRequest) -> str:
    return request.resolver_match.view_name
