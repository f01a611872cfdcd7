"""When both factors of an officer are complete, the session says so. It never says so for a password alone."""

from __future__ import annotations

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from foundation.ledger.models import AccessLog

from .standing import POSTING, SECOND_FACTOR


def methods_used(request: HttpRequest, user: Any) -> set[str]:
    """What this session has proved of this officer: "password", "mfa"."""
    return {record["method"] for record in get_authentication_records(request, user)}


@receiver(user_logged_in)
def note_sign_in(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Begin a session anew: no posting, and complete only if both factors were given."""
    request.session.pop(POSTING, None)
    request.session[SECOND_FACTOR] = methods_used(request, user) >= {"password", "mfa"}
    if request.session[SECOND_FACTOR]:
        _log(user, "signed-in")


@receiver(authenticator_added)
def note_enrolment(sender: Any, request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    """Who has just proved a new factor, after the password, has given both. Recovery codes prove nothing."""
    proved = authenticator.type in (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    if proved and request.user == user and "password" in methods_used(request, user):
        request.session[SECOND_FACTOR] = True
        _log(user, "second-factor-added")


def _log(user: Any, what: str) -> None:
    AccessLog.objects.create(by=f"officer:{user.pk}", about=f"officer:{user.pk}", what=what)
