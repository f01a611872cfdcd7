"""The story of one violation, from a monitoring message to a bank's screen, on real input."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.candidates import propose_candidates
from blacklist.search.tasks import index
from enforcement.models import Lead
from enforcement.monitoring.api import import_file
from foundation.ledger.chain import verify
from foundation.ledger.models import Head
from foundation.subjects.models import Enterprise

from . import account, banks, case_one, case_three, case_two, hj212, intake, others, transfers
from .doors import DOORS
from .people import BUREAU, make_people
from .stations import STACKS, make_stations
from .telling import Teller
from .texts import make_texts

OUT = settings.VAR_DIR / "demo"


@dataclass
class Story:
    """What was told, for story.json."""

    teller: Teller = field(default_factory=Teller)
    told: dict[str, Any] = field(default_factory=dict)

    def tell(self) -> dict[str, Any]:
        self._place()
        with banks.site_on_loopback() as site:
            self.receivers = banks.open_banks(site)
            for chapter in (
                self._input, self._first_case, self._worked_example, self._live_case, self._others, self._papers, self._banks,
            ):  # fmt: skip
                chapter()
            for one in self.receivers:
                one.stop()
        self._ledger()
        self.told["logins"] = [door.as_json() for door in DOORS]
        write(self.told)
        return self.told

    def _title(self, text: str) -> None:
        self.teller.say(f"\n== {text}")

    def _place(self) -> None:
        self._title(_("1. The law, the regions of China, and a fictional province"))
        call_command("load_law", verbosity=0)
        call_command("load_regions", demo=True, verbosity=0)
        make_people()
        make_texts()
        call_command("make_demo_seal", BUREAU, verbosity=0)
        make_stations()
        call_command("ensure_portal", verbosity=0)

    def _input(self) -> None:
        self._title(_("2. 72 hours of automatic monitoring, messages of HJ 212"))
        path = hj212.write(OUT)
        done = import_file(path)
        self.told["hj212"] = {**done.as_json(), "stations": [one.mn for one in STACKS]}
        self.told["hj212"].pop("leads", None)
        self.teller.say("  " + json.dumps(done.as_json(), ensure_ascii=False))

    def _first_case(self) -> None:
        self._title(_("3. One violation, date by date, entered as history"))
        lead = Lead.objects.get(enterprise=Enterprise.objects.get(uscc=case_one.PARTY))
        self.objects = case_one.tell(self.teller, lead)
        self.told |= account.of_case_one(self.objects)

    def _worked_example(self) -> None:
        self._title(_("4. A hearing, a second order, a daily penalty, and a fine paid late"))
        self.told["worked_example"] = account.of_case_three(case_three.tell(self.teller))

    def _live_case(self) -> None:
        self._title(_("5. The same company again, live"))
        self.told["live_case"] = account.case_of(case_two.tell(self.teller, timezone.localdate()))

    def _others(self) -> None:
        self._title(_("6. Forty more matters at every stage"))
        quiet = Teller(lambda line: None)
        others.tell(quiet, timezone.localdate(), progress)
        transfers.tell(quiet, timezone.localdate(), progress)
        intake.tell(quiet, timezone.localdate())
        propose_candidates()

    def _papers(self) -> None:
        self._title(_("7. Every document of the three cases as a PDF"))
        abouts = [one.obj.about for one in self.teller.told]
        self.told["documents"] = account.papers(abouts, OUT, progress)

    def _banks(self) -> None:
        index()  # the search index; the running site would do it within seconds
        self._title(_("8. The restriction reaches two banks"))
        self.told |= account.push(self.receivers, self.teller)
        self.told["screening"] = account.screening(self.receivers[0], self.objects["listing"], self.teller)

    def _ledger(self) -> None:
        self._title(_("9. The ledger, from first to last entry"))
        if fault := verify():
            raise SystemExit(f"ledger: {fault}")
        head = Head.objects.get(pk=1)
        self.told["ledger"] = {"entries": head.n, "head": head.hash}
        self.teller.say("  " + _("%(n)d entries, the chain is whole.") % {"n": head.n})


def begun_before() -> bool:
    """The story is told once: a second start finds it whole, and one that broke off is named."""
    if not Lead.objects.exists():
        return False
    if not (OUT / "story.json").exists():
        raise SystemExit(
            _("A story was begun here and broke off. Remove %(folder)s and start again.") % {"folder": settings.VAR_DIR}
        )
    return True


def progress(done: int, total: int) -> None:
    """A bar on a terminal, nothing elsewhere."""
    if sys.stdout.isatty():
        filled = 30 * done // total
        sys.stdout.write(f"\r  [{'█' * filled}{'·' * (30 - filled)}] {done}/{total}" + ("\n" if done == total else ""))
        sys.stdout.flush()


def write(told: dict[str, Any]) -> Path:
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / "story.json"
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2, default=str))
    return path
