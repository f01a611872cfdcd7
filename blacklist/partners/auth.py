"""Who asks: the partner whose client-credentials token this is."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.errors import HttpError
from ninja.security.base import AuthBase
from oauth2_provider.oauth2_backends import get_oauthlib_core

from foundation.agencies.actor import Actor
from foundation.ledger.access import record_look

from .models import Partner
from .scopes import SCOPES


class PartnerAuth(AuthBase):
    """Bearer tokens from `/oauth/token/`, with the scope that the operation needs. Gives the Partner."""

    openapi_type = "oauth2"
    openapi_flows = {
        "clientCredentials": {"tokenUrl": "/oauth/token/", "scopes": {name: name for name in SCOPES}},
    }

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Partner:
        valid, asked = get_oauthlib_core().verify_request(request, scopes=[])
        if not valid:
            raise HttpError(401, _("A valid access token is missing: ask for one at /oauth/token/."))
        if not asked.access_token.allow_scopes([self.scope]):
            raise HttpError(403, _("The token lacks the scope “%(scope)s”.") % {"scope": self.scope})
        return _partner_of(asked.client)


def _partner_of(client: object) -> Partner:
    """The client's partner. A suspended one is refused, and its attempt is on record."""
    partner = Partner.objects.filter(application=client).first()
    if partner is not None and not partner.active:
        record_look(Actor.partner(partner), f"partner:{partner.pk.hex}", "partner.refused", ["suspended"])
    if partner is None or not partner.active:
        raise HttpError(403, _("This client belongs to no active partner."))
    return partner
