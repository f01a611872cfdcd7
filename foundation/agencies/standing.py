"""How far somebody has signed in: password, second factor, posting. Each step is asked for before the next."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode

SECOND_FACTOR = "second_factor"  # in the session: both factors of this officer are complete
POSTING = "posting"  # in the session: the posting in which the officer works
ENROLMENT = {"mfa_activate_totp", "account_reauthenticate", "account_logout", "set_language", "javascript-catalog"}


def turned_back(request: HttpRequest) -> HttpResponse | None:
    """Where one is sent who has signed in by halves; nothing for visitors and for those who are through."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return None
    if not request.session.get(SECOND_FACTOR):
        return _half_way(request)
    if request.path.startswith(reverse("wagtailadmin_home")) and not request.actor:  # type: ignore[attr-defined]
        return redirect(f"{reverse('choose_posting')}?{urlencode({'next': request.get_full_path()})}")
    return None


def _half_way(request: HttpRequest) -> HttpResponse | None:
    """A new account enrols before anything else; one that has a factor may not get by with the password alone."""
    if is_mfa_enabled(request.user):
        logout(request)
        return redirect(settings.LOGIN_URL)
    return None if _name(request) in ENROLMENT else redirect("mfa_activate_totp")


def _name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return ""
