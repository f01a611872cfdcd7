"""Officers who sign in in tests, and an authenticator app of our own (RFC 6238)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from foundation.agencies.models import Officer

PASSWORD = "correct horse battery staple"
SECRET = base64.b32encode(b"twenty bytes secret!").decode()
LOGIN, CODE = "/accounts/login/", "/accounts/2fa/authenticate/"


def code_for(secret: str, at: float | None = None) -> str:
    """What an authenticator app shows."""
    counter = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 0xF
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def an_officer(login: str = "zhoucheng") -> Officer:
    """One of the demo's officers, given a password."""
    officer = Officer.objects.get(username=login)
    officer.set_password(PASSWORD)
    officer.save()
    return officer


def enrolled(login: str = "guyuan") -> Officer:
    """An officer whose authenticator app is set up."""
    officer = an_officer(login)
    TOTP.activate(officer, SECRET)
    return officer


def give_password(client: Client, login: str, password: str = PASSWORD, **more: str):
    return client.post(LOGIN, {"login": login, "password": password, **more})


def give_code(client: Client, code: str | None = None):
    return client.post(CODE, {"code": code or code_for(SECRET)})


def sign_in(client: Client, login: str) -> None:
    give_password(client, login)
    give_code(client)


def at_the_desk(client: Client) -> bool:
    return client.get(reverse("wagtailadmin_home")).status_code == 200
