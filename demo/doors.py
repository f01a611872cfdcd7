"""The ten doors of `/demo/`: who stands before each, what waits behind it, and where it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.judicial.models import Transfer
from cases.models import Case
from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting, Role
from foundation.desk.inbox.bands import bands
from foundation.desk.objects import url_of

from .stations import BRICKS, HEAT

Target = Callable[[Actor], str]
HOME = "wagtailadmin_home"


class Door(NamedTuple):
    """`login` and `role` name the demo account and the posting; without them the door needs no sign-in."""

    key: str
    title: Any
    who: Any
    waits: Any
    minutes: int
    target: Target
    login: str = ""
    role: Role | None = None

    def as_json(self) -> dict[str, Any]:
        """For story.json."""
        return {
            "key": self.key, "title": str(self.title), "username": self.login, "role": str(self.role or ""),
            "url": f"{settings.SITE_URL}{self.address}",
        }  # fmt: skip

    @property
    def address(self) -> str:
        return reverse("demo:enter", args=[self.key])

    @property
    def posting(self) -> Posting | None:
        """The posting behind the door, where the story has been told."""
        held = Posting.objects.filter(officer__username=self.login, role=self.role or "")
        return held.select_related("officer", "agency").first()


def first_waiting(by: Actor) -> str:
    """The most pressing row of the inbox that is this officer's turn."""
    rows = [row for band in bands(by) for row in band.rows if row.mine]
    return rows[0].url if rows else reverse(HOME)


def live_case(by: Actor) -> str:
    return _page(Case.objects.visible_to(by).filter(enterprise__uscc=BRICKS).order_by("-born_at").first())


def transfer(by: Actor) -> str:
    return _page(Transfer.objects.visible_to(by).order_by("-born_at").first())


def _page(obj: Any) -> str:
    return url_of(obj) if obj else reverse(HOME)


def _named(name: str, *args: str, query: str = "") -> Target:
    return lambda by: reverse(name, args=args) + query


DOORS = [
    Door(
        "inspector", _("Enforcement officer"), _("Zhou Cheng, ecology and environment bureau of Linhe"),
        _("The most pressing matter of the inbox: a lead to be checked, a record to be made."), 3, first_waiting,
        "zhoucheng", Role.CASE_LEAD,
    ),
    Door(
        "reviewer", _("Case reviewer"), _("Shen Yi, the same bureau"),
        _("An investigation is finished: read it, and let it go on or send it back with the reason."), 3, first_waiting,
        "shenyi", Role.REVIEWER,
    ),
    Door(
        "head", _("Head of the agency"), _("Cheng Yue, deputy head in charge"),
        _("A fine of 300,000 yuan is prepared, but the act is grey: the party may still be heard. The page says until when."),
        2, live_case, "chengyue", Role.AGENCY_HEAD,
    ),
    Door(
        "police", _("Police officer"), _("Gao Yan, public security bureau of Linhe"),
        _("A suspected crime that was handed over: both sides, every receipt, each side's clocks."), 3, transfer,
        "gaoyan", Role.POLICE_OFFICER,
    ),
    Door(
        "prosecutor", _("Prosecutor"), _("Ye Qing, procuratorate of Linhe"),
        _("The copy of that transfer: supervise whether a case was filed in time."), 2, transfer, "yeqing", Role.PROSECUTOR,
    ),
    Door(
        "company", _("Company"), _("Whoever runs the heating plant"),
        _("What stands against the company in public, until when, and from which day it may apply for repair."), 2,
        _named("portal:entity", HEAT),
    ),
    Door(
        "bank", _("Bank"), _("A credit officer of the demo bank of Linhe"),
        _("Ask about a customer before a loan: the answer with its reason and its receipt."), 2, _named("demo:bank"),
    ),
    Door(
        "citizen", _("Citizen"), _("Anybody, without an account"),
        _("Find an enterprise by two characters of its name, and verify a document by the code on its page."), 2,
        _named("portal:search", query="?q=恒暖"),
    ),
    Door(
        "auditor", _("Auditor"), _("Audit post of the province"),
        _("The ledger of every act, hash by hash, and the log of looks at sensitive data."), 3, _named("desk:ledger"),
        "auditor", Role.AUDITOR,
    ),
    Door(
        "administrator", _("Administrator"), _("Administrator of the bureau"),
        _("Agencies, officers and their postings: who may do what, from which day to which."), 2, _named("desk:postings"),
        "admin", Role.ADMINISTRATOR,
    ),
]  # fmt: skip
BY_KEY = {door.key: door for door in DOORS}
