"""A whole province to spread the cases over: authorities, officers, enterprises; and which case lands on whose desk.

Assumed: 13 cities, each with a bureau and eight branches; eight field officers in a bureau, four in a branch; a bureau
takes three times as many cases as a branch. Of a hundred cases ten are open, spread over every stage and begun within
the last three weeks beyond the stage's own time; the others were archived over ten years. An enterprise has three cases.
At 100,000 cases a bureau so has about 2,100 of its own (210 open), an officer about 26 open, and the provincial
department sees all.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from demo.others import BRANDS, TRADES
from demo.people import BUREAU, CITY, DISTRICT
from foundation.agencies.models import Agency, AgencyKind, Level, Officer, Posting, Role
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character

CITIES, BRANCHES, IN_BUREAU, IN_BRANCH = 13, 8, 8, 4
BUREAU_WEIGHT, OPEN_OF_100, OVER_DAYS, OPEN_DAYS, CASES_EACH = 3, 10, 3650, 21, 3
SINCE = date(2015, 1, 1)
SPREAD = (
    f"{CITIES} cities, each a bureau and {BRANCHES} branches, {IN_BUREAU} and {IN_BRANCH} field officers; "
    f"{OPEN_OF_100} of 100 open, the others archived over ten years"
)


class Desk(NamedTuple):
    """One field officer's desk."""

    agency: int
    handler: int


class Placed(NamedTuple):
    """One copy: the how-manieth, of which walked matter, on whose desk, against whom, so many days earlier."""

    n: int
    model: int
    agency: int
    handler: int
    enterprise: int
    back: int


def found_province() -> list[Desk]:
    """The further bureaus, branches and field officers; returns all desks, those of a bureau as often as they weigh."""
    department = Agency.objects.get(level=Level.PROVINCE, kind=AgencyKind.ECO)
    bureaus = [Agency.objects.get(name=BUREAU), *(_bureau(n, department) for n in range(1, CITIES))]
    found: list[Desk] = []
    for bureau in bureaus:
        found += _desks(bureau, IN_BUREAU) * BUREAU_WEIGHT
        for n in range(BRANCHES):
            found += _desks(_branch(n, bureau), IN_BRANCH) * (IN_BUREAU // IN_BRANCH)
    return found


def _bureau(n: int, department: Agency) -> Agency:
    name = f"示例省第{n}市生态环境局"
    return Agency.objects.create(
        kind=AgencyKind.ECO, level=Level.PREFECTURE, name=name, short=f"示{n}", region_id=CITY, superior=department
    )


def _branch(n: int, bureau: Agency) -> Agency:
    facts = {"kind": AgencyKind.ECO, "level": Level.COUNTY, "region_id": DISTRICT, "superior": bureau}
    return Agency.objects.create(name=f"{bureau.name}第{n}分局", short=f"{bureau.short}{n}", **facts)


def _desks(agency: Agency, count: int) -> list[Desk]:
    """The field officers that the authority has already, filled up to `count`."""
    held = list(Posting.objects.filter(agency=agency, role__in=(Role.CASE_LEAD, Role.INSPECTOR)))
    names = [f"{agency.short}执法{n}" for n in range(len(held), count)]
    officers = Officer.objects.bulk_create([Officer(username=f"{agency.pk}-{name}", name=name) for name in names])
    fresh = [Posting(officer=one, agency=agency, role=Role.CASE_LEAD, valid_from=SINCE) for one in officers]
    return [Desk(agency.pk, one.pk) for one in [*held, *Posting.objects.bulk_create(fresh)]]


def enterprises(count: int) -> list[int]:
    """So many enterprises beside those of the demo; their keys."""
    kinds = itertools.cycle(itertools.product(BRANDS, TRADES))
    rows = [_enterprise(n, *next(kinds)) for n in range(count)]
    return [one.pk for one in Enterprise.objects.bulk_create(rows, batch_size=5000)]


def _enterprise(n: int, brand: str, trade: tuple[str, str]) -> Enterprise:
    body = f"91{CITY}MB{n:07d}"
    facts = {"region_id": CITY, "industry": trade[1], "address": f"工业园{n}号", "legal_representative": "刘安"}
    return Enterprise(uscc=body + check_character(body), name=f"示例{n}{brand}{trade[0]}", **facts)


class Spread(NamedTuple):
    """What the copies are drawn from: matters that are over and that run, desks, enterprises; how many in 100 run."""

    over: list[int]
    running: list[int]
    desks: list[Desk]
    firms: list[int]
    open_of_100: int = OPEN_OF_100

    def placed(self, first: int, count: int) -> Iterator[Placed]:
        """Copies `first` up to `count`, the same in every run."""
        chance = random.Random(first)
        for n in range(first, count):
            runs = n % 100 < self.open_of_100
            model = chance.choice(self.running if runs else self.over)
            back = chance.randrange(OPEN_DAYS if runs else OVER_DAYS)
            yield Placed(n, model, *chance.choice(self.desks), chance.choice(self.firms), back)
