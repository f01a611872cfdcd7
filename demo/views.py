"""`/demo/`: one click signs in at one task. It completes both factors of a demo account, which exists nowhere else."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from blacklist.partners.models import Partner
from blacklist.screening.models import Purpose
from blacklist.screening.screen import question, screen
from foundation.agencies.actor import Actor
from foundation.agencies.standing import POSTING, SECOND_FACTOR
from foundation.ledger.access import record_look

from .banks import BANKS
from .doors import BY_KEY, DOORS, Door
from .stations import HEAT

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_GET
def doors(request: HttpRequest) -> HttpResponse:
    return render(
        request, "demo/doors.html", {"doors": DOORS, "told": all(door.posting for door in DOORS if door.login)}
    )


@require_POST
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Through one door: sign in where it needs that, then on to what waits."""
    door = BY_KEY.get(key)
    if door is None:
        raise Http404
    if not door.login:
        return HttpResponseRedirect(door.target(Actor.system("")))
    return _as_officer(request, door)


def _as_officer(request: HttpRequest, door: Door) -> HttpResponse:
    posting = door.posting
    if posting is None or posting.officer.has_usable_password():  # an account of somebody's own is never opened
        return render(request, "demo/doors.html", {"doors": DOORS, "told": False}, status=409)
    login(request, posting.officer, backend=BACKEND)
    request.session[SECOND_FACTOR], request.session[POSTING] = True, posting.pk
    actor = Actor.officer(posting)
    record_look(actor, f"officer:{posting.officer_id}", "demo-door", [])
    return HttpResponseRedirect(door.target(actor))


def bank(request: HttpRequest) -> HttpResponse:
    """The screening question as a bank asks it; the answer is the one that the API gives."""
    asked = request.POST if request.method == "POST" else {"uscc": HEAT}
    shown: dict[str, Any] = {"uscc": asked.get("uscc", ""), "name": asked.get("name", "")}
    partner = Partner.objects.filter(uscc=BANKS[0]["uscc"]).first()
    if request.method == "POST" and partner:
        shown |= _asked(partner, shown["uscc"].strip(), shown["name"].strip())
    return render(request, "demo/bank.html", {**shown, "partner": partner}, status=422 if shown.get("error") else 200)


def _asked(partner: Partner, uscc: str, name: str) -> dict[str, Any]:
    if not (uscc or name):
        return {"error": _("Give the credit code or the name of a customer.")}
    answer = screen(question(uscc=uscc[:40], name=name[:120]), partner, Purpose.PRE_LOAN, user="demo")
    return {"answer": answer, "json": json.dumps(answer, ensure_ascii=False, indent=2)}
