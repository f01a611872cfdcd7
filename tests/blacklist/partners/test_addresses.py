"""Which addresses are called: no way into our own network, nor anybody else's private one."""

from __future__ import annotations

import pytest

from blacklist.partners.addresses import AddressRefused, resolve
from blacklist.partners.models import Partner

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.1",
    "172.16.0.9",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "224.0.0.1",
]


@pytest.mark.parametrize("ip", PRIVATE)
def test_private_loopback_and_link_local_addresses_are_refused(ip):
    with pytest.raises(AddressRefused, match=ip):
        resolve(f"https://{ip}/in", Partner(networks=[]))


@pytest.mark.parametrize("host", ["[::1]", "[fe80::1]", "[fc00::1]", "[::ffff:10.0.0.1]", "[::ffff:127.0.0.1]"])
def test_so_are_those_of_ipv6_and_those_in_disguise(host):
    with pytest.raises(AddressRefused):
        resolve(f"https://{host}/in", Partner(networks=[]))


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost"])
def test_so_are_other_ways_to_write_them(host):
    with pytest.raises(AddressRefused):
        resolve(f"https://{host}/in", Partner(networks=[]))


def test_a_network_that_the_partner_named_is_called():
    target = resolve("https://10.20.30.40:8443/in?x=1", Partner(networks=["10.20.0.0/16"]))

    assert target == ("https", "10.20.30.40", 8443, "/in?x=1", "10.20.30.40")


def test_another_network_is_still_refused():
    with pytest.raises(AddressRefused):
        resolve("https://10.21.0.1/", Partner(networks=["10.20.0.0/16"]))


def test_a_public_address_is_called():
    assert resolve("https://93.184.215.14/", Partner(networks=[])).ip == "93.184.215.14"


def test_plain_http_is_refused_unless_the_installation_allows_it(settings):
    partner = Partner(networks=["127.0.0.0/8"])
    settings.WEBHOOK_ALLOW_HTTP = True
    assert resolve("http://127.0.0.1/", partner).port == 80
    settings.WEBHOOK_ALLOW_HTTP = False

    with pytest.raises(AddressRefused, match="https"):
        resolve("http://127.0.0.1/", partner)


@pytest.mark.parametrize(
    "url", ["ftp://93.184.215.14/", "file:///etc/passwd", "https://", "https://a:b@93.184.215.14/"]
)
def test_an_address_that_is_none_of_ours_is_refused(url):
    with pytest.raises(AddressRefused):
        resolve(url, Partner(networks=[]))


def test_a_name_that_cannot_be_found_is_refused():
    with pytest.raises(AddressRefused, match=r"nowhere\.invalid"):
        resolve("https://nowhere.invalid/", Partner(networks=[]))
