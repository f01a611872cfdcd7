"""Officers at their desks, matters at a stage, and what a page says."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from demo.people import posting
from demo.telling import Teller
from demo.walk import Matter, Walk
from foundation.agencies.models import Posting, Role
from foundation.agencies.standing import POSTING, SECOND_FACTOR
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character

LEAD = ("周承", Role.CASE_LEAD)
BEGAN = date(2026, 11, 2)
LONG_AGO = date(2026, 10, 19)  # for what takes longer than three weeks


def at_desk(name: str, role: Role | None = None) -> Client:
    """A browser in which the officer has completed both factors and works in that posting."""
    return working_as(posting(name, role))


def working_as(chosen: Posting) -> Client:
    session = SessionStore()
    session[SESSION_KEY] = str(chosen.officer_id)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = chosen.officer.get_session_auth_hash()
    session[SECOND_FACTOR], session[POSTING] = True, chosen.pk
    session.save()
    client = Client(headers={"accept-language": "en"})
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client


def an_enterprise(number: int = 1, region: str = "990100") -> Enterprise:
    body = f"91{region}MAT{number:06d}"[:17]
    facts = {
        "name": f"临禾{number}号试验有限公司",
        "region_id": region,
        "address": f"试验路{number}号",
        "legal_representative": "刘安",
    }
    return Enterprise.objects.get_or_create(uscc=body + check_character(body), defaults=facts)[0]


def a_matter(step: str, number: int = 1, began: date | None = None, *, scans: bool = True) -> Walk:
    """A matter that went its way up to and with `step`."""
    began = began or (LONG_AGO if step in ("review", "issue_notice", "serve_notice") else BEGAN)
    return Walk(Teller(lambda line: None, scans=scans), Matter(an_enterprise(number), began_on=began)).to(step)


def text(response: Any) -> str:
    """What a reader sees of the page, in one line."""
    main = response.content.decode().split("<main", 1)[-1]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def hidden(response: Any, name: str) -> str:
    """The value of a hidden field of the page's form."""
    return re.search(rf'name="{name}" value="([^"]*)"', response.content.decode()).group(1)


def press(client: Client, url: str, **entered: Any) -> Any:
    """Open a form, fill it in, press its button."""
    page = client.get(url)
    marks = {name: hidden(page, name) for name in ("seq", "key")}
    now = re.search(r'name="occurred_at" value="([^"]*)"', page.content.decode())
    return client.post(url, {"occurred_at": now.group(1) if now else "", **marks, **entered})
