"""A row of a ledger: looked at as the acts will look at it, and taken over by them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cases.models import Case
from enforcement.models import Lead
from enforcement.taking_over import LeadForm
from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting, Role
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused

from .columns import CASES
from .forms import TakeOverForm
from .reading import Fault, Line

NEW, KNOWN, WRONG = "new", "known", "wrong"
LABELS = {one.name: one.label for one in CASES}
LEAD = (
    "number",
    "uscc",
    "party",
    "region",
    "address",
    "legal_representative",
    "category",
    "source",
    "discovered_on",
    "cause",
    "facts",
)


@dataclass
class Row:
    """One case of the ledger, with its papers."""

    line: Line
    by: Actor
    papers: list[dict[str, Any]] = field(default_factory=list)

    @property
    def number(self) -> str:
        return str(self.line.cells.get("number", ""))

    @property
    def fine(self) -> Decimal:
        try:
            return Decimal(self.line.cells.get("fine") or 0)
        except ArithmeticError:
            return Decimal(0)

    @cached_property
    def case(self) -> Case | None:
        return Case.objects.filter(agency=self.by.agency, taken_over=self.number).first() if self.number else None

    @cached_property
    def lead(self) -> Lead | None:
        return Lead.objects.filter(agency=self.by.agency, taken_over=self.number).first()

    @cached_property
    def handler(self) -> Posting | None:
        """By user name or name, among those who investigate here today."""
        who = str(self.line.cells.get("handler", ""))
        held = Posting.objects.valid_on(timezone.localdate()).filter(
            agency=self.by.agency, role__in=[Role.CASE_LEAD, Role.INSPECTOR], deputy_for=None
        )
        found = held.filter(officer__username=who) or held.filter(officer__name=who)
        people = {one.officer_id for one in found}
        return sorted(found, key=lambda one: one.role)[0] if len(people) == 1 else None

    def lead_data(self) -> dict[str, Any]:
        return {name: self.line.cells.get(name, "") for name in LEAD}

    def case_data(self, lead: str) -> dict[str, Any]:
        names = [name for name in TakeOverForm.base_fields if name not in ("lead", "handler", "papers")]
        given = {name: self.line.cells.get(name, "") for name in names if name not in ("harm",)}
        handler = self.handler.pk if self.handler else ""
        return {
            **given,
            "harm": bool(self.line.cells.get("harm")),
            "lead": lead,
            "handler": handler,
            "papers": self.papers,
        }

    def look(self) -> str:
        """New, known already, or wrong; every fault is then named on the line."""
        if self.case is not None:
            self._compare(self.case)
        else:
            self._ask()
        return WRONG if self.line.faults else KNOWN if self.case is not None else NEW

    def _compare(self, case: Case) -> None:
        before = ActRecord.objects.get(about=case.about, act="take_over").data
        now = self.case_data(before["lead"])
        for name in sorted(one for one in now if now[one] != before.get(one) and one != "handler"):
            text = _("The case was taken over with something else here: change it on the case, not in the ledger.")
            self.line.fault(str(LABELS.get(name, name)), text)

    def _ask(self) -> None:
        asked, known = Asked(self.by, timezone.now()), {one.column for one in self.line.faults}
        if self.line.cells.get("handler") and self.handler is None:
            text = _(
                "No enforcement officer of this agency, or more than one, is called so today: write the user name."
            )
            self.line.fault(str(LABELS["handler"]), text)
        form = TakeOverForm(self.case_data(""), obj=Case(), asked=asked)
        del form.fields["lead"]
        for found in (LeadForm(self.lead_data(), obj=Lead(), asked=asked), form):
            for name, errors in found.errors.items():
                label = str(LABELS.get(name, name))
                if label not in known and label not in {one.column for one in self.line.faults}:
                    self.line.fault(label, " ".join(map(str, errors)))

    def take(self) -> None:
        """The lead, then the case, each an act of its own; a row begun before is gone on with. Raises Refused."""
        lead = self.lead or self._perform(Lead(), self.lead_data(), "lead")
        if self.case is None:
            self._perform(Case(), self.case_data(lead.pk.hex), "case")

    def _perform(self, obj: Any, data: dict[str, Any], what: str) -> Any:
        key = hashlib.sha256(f"{self.by.code} {self.number}".encode()).hexdigest()[:40]
        done = perform(
            obj, "take_over", by=self.by, occurred_at=timezone.now(), data=data, expected_seq=0, key=f"take-over:{what}:{key}"
        )  # fmt: skip
        return done.obj

    def refusals(self, refusal: Refused) -> list[Fault]:
        found = [Fault(self.line.sheet, self.line.row, "", one) for one in refusal.reasons]
        return found + [
            Fault(self.line.sheet, self.line.row, str(LABELS.get(name, name)), " ".join(many))
            for name, many in refusal.fields.items()
        ]
