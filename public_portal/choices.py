"""The facets beside the results: their names, their values' names, and the address that a press leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from blacklist.search.query import Bucket

from .address import Address
from .names import facet_names, value_name
from .places import Places


class Choice(NamedTuple):
    """One value: pressing it chooses it, or takes the choice back. `depth` indents a region below its parent."""

    value: str
    name: str
    count: int
    chosen: bool
    address: str
    depth: int = 0


class Facet(NamedTuple):
    field: str
    name: str
    choices: list[Choice]


class Chip(NamedTuple):
    """A choice that holds; pressing it takes it back."""

    name: str
    address: str


def facets(address: Address, found: Mapping[str, Sequence[Bucket]]) -> list[Facet]:
    """Only facets that part the results, or in which something is chosen."""
    every = [
        Facet(field, name, list(_choices(address, field, found.get(field, ()))))
        for field, name in facet_names().items()
    ]
    return [facet for facet in every if len(facet.choices) > 1 or any(one.chosen for one in facet.choices)]


def _choices(address: Address, field: str, buckets: Sequence[Bucket]) -> Iterator[Choice]:
    places = Places.of([one.value for one in buckets]) if field == "region" else Places()
    shown = places.tree(buckets) if field == "region" else [(one, 0) for one in buckets]
    for bucket, depth in shown:
        name = places.name(bucket.value) or value_name(field, bucket.value)
        yield Choice(bucket.value, name, bucket.count, bucket.chosen, str(address.toggled(field, bucket.value)), depth)


def chips(address: Address) -> list[Chip]:
    places = Places.of(address.filters.get("region", ()))
    chosen = [(field, value) for field in facet_names() for value in address.filters.get(field, ())]
    shown = [
        Chip(places.name(value) or value_name(field, value), str(address.toggled(field, value)))
        for field, value in chosen
    ]
    if address.since:
        shown.append(Chip(_("from %(day)s") % {"day": address.since}, str(address.but(since=""))))
    if address.until:
        shown.append(Chip(_("to %(day)s") % {"day": address.until}, str(address.but(until=""))))
    return shown
