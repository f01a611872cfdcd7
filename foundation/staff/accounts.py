"""Accounts: opened without a password, set up once by a link that is handed over, closed when nothing is open."""

from __future__ import annotations

from datetime import date
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Officer, Posting, Role
from foundation.workflow.refused import Refused

from .audited import about, change, facts, record, refuse_unless
from .holdings import held_by


def create_officer(by: Actor, *, username: str, name: str, **more: Any) -> Officer:
    """Open an account (新建人员): it can do nothing before a posting is granted, and has no password."""
    with change(by, "officer.created", "officer"):
        refuse_unless(by, Role.ADMINISTRATOR, officer=None)
        if Officer.objects.filter(username__iexact=username).exists():
            raise Refused([], {"username": [_("This user name is taken; choose another.")]})
        officer = Officer(username=username, name=name, **more)
        officer.set_unusable_password()
        officer.save()
        record(officer, "officer.created", by=by, before={}, data={"username": username, **more})
        return officer


def set_certificate(by: Actor, officer: Officer, *, certificate_number: str, certificate_until: date | None) -> None:
    """Enter the enforcement certificate (执法证) and the day until which it holds."""
    with change(by, "officer.certificate", about(officer)):
        refuse_unless(by, Role.ADMINISTRATOR, officer=officer)
        before = facts(officer)
        officer.certificate_number, officer.certificate_until = certificate_number, certificate_until
        officer.save(update_fields=["certificate_number", "certificate_until"])
        record(officer, "officer.certificate", by=by, before=before, data={"certificate_number": certificate_number})


def set_up_link(by: Actor, officer: Officer) -> str:
    """The path of a link that works once, by which the officer sets a password; then he enrols a second factor.

    It is shown once and handed over, never sent. A new one ends the officer's present password.
    """
    with change(by, "officer.link", about(officer)):
        refuse_unless(by, Role.ADMINISTRATOR, officer=officer)
        if not officer.is_active:
            raise Refused([_("This account is closed.")])
        officer.set_unusable_password()
        officer.save(update_fields=["password"])
        record(officer, "officer.link", by=by, before=facts(officer), data={})
        key = default_token_generator.make_token(officer)
        return reverse("account_reset_password_from_key", args=[user_pk_to_url_str(officer), key])


def close_account(by: Actor, officer: Officer, *, reason: str) -> None:
    """Close an account (停用账号): no posting of it may hold, and nothing may be open."""
    with change(by, "officer.closed", about(officer)):
        refuse_unless(by, Role.ADMINISTRATOR, officer=officer)
        if reasons := still_open(officer):
            raise Refused(reasons)
        before = facts(officer)
        officer.is_active = False
        officer.save(update_fields=["is_active"])
        record(officer, "officer.closed", by=by, before=before, data={"reason": reason})


def still_open(officer: Officer) -> list[str]:
    """Why the account cannot be closed."""
    today = timezone.localdate()
    holding = Posting.objects.filter(Q(valid_until=None) | Q(valid_until__gte=today), officer=officer)
    held = [_("Holds a posting: %(posting)s.") % {"posting": one} for one in holding]
    return held + [why for one in officer.postings.all() for why in open_work(one)]


def open_work(posting: Posting) -> list[str]:
    """What is open in this posting, one line each; without the names of parties, for administrators see no matter."""
    return [" · ".join(filter(None, (one.kind, one.number or one.about, *one.limits))) for one in held_by(posting)]
