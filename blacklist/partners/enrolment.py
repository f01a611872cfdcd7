"""Taking in a partner: its row, its OAuth client, its endpoint and the first signing secret."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from ipaddress import ip_network
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from oauth2_provider.generators import generate_client_secret
from oauth2_provider.models import Application

from foundation.agencies.models import Region

from . import addresses, signing
from .models import Endpoint, Partner, Scheme, Secret

OVERLAP = timedelta(hours=24)  # during which the old secret still signs


class Enrolled(NamedTuple):
    """What is shown once and kept nowhere in clear: the client's secret and the signing secret."""

    partner: Partner
    client_id: str
    client_secret: str
    signing_secret: str


@transaction.atomic
def enrol(
    *, name: str, uscc: str, recipient_class: str, regions: Sequence[str], url: str = "", networks: Sequence[str] = ()
) -> Enrolled:
    """Take in a partner. Raises ValidationError naming what is wrong. Its endpoint is still closed."""
    client_secret = generate_client_secret()
    client = _client(name, client_secret)
    partner = Partner(
        name=name, uscc=uscc, recipient_class=recipient_class, networks=check_networks(networks), application=client
    )
    partner.full_clean()
    partner.save()
    partner.regions.set(_regions(regions))
    secret = set_url(partner, url) if url else ""
    return Enrolled(partner, client.client_id, client_secret, secret)


def set_url(partner: Partner, url: str) -> str:
    """Give the partner an endpoint, closed until its handshake; returns the signing secret."""
    try:
        addresses.check_url(url)
    except addresses.AddressRefused as refused:
        raise ValidationError({"url": str(refused)}) from refused
    endpoint, _made = Endpoint.objects.update_or_create(partner=partner, defaults={"url": url, "opened_at": None})
    return rotate_secret(endpoint)


@transaction.atomic
def rotate_secret(endpoint: Endpoint, scheme: str = Scheme.V1, now: datetime | None = None) -> str:
    """A new secret signs from now on; those before it sign beside it for a day."""
    now = now or timezone.now()
    Secret.objects.valid_at(now).filter(endpoint=endpoint, scheme=scheme, retires_at=None).update(
        retires_at=now + OVERLAP
    )
    return Secret.objects.create(endpoint=endpoint, scheme=scheme, value=signing.new_secret(scheme), made_at=now).value


def check_networks(networks: Sequence[str]) -> list[str]:
    for network in networks:
        try:
            ip_network(network)
        except ValueError as error:
            raise ValidationError({"networks": _("A network such as 10.20.0.0/16 belongs here.")}) from error
    return list(networks)


def _regions(codes: Sequence[str]) -> list[Region]:
    found = list(Region.objects.filter(pk__in=codes))
    if missing := sorted(set(codes) - {region.pk for region in found}):
        raise ValidationError({"regions": _("There is no region %(codes)s.") % {"codes": ", ".join(missing)}})
    return found


def _client(name: str, client_secret: str) -> Application:
    return Application.objects.create(
        name=name, client_type=Application.CLIENT_CONFIDENTIAL, client_secret=client_secret,
        authorization_grant_type=Application.GRANT_CLIENT_CREDENTIALS,
    )  # fmt: skip
