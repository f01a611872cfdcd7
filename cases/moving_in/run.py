"""A ledger as a whole: its preview, its taking over, its reconciliation. Every part may be repeated."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Case
from enforcement.taking_over import PartyForm
from foundation.agencies.actor import Actor
from foundation.documents import vault
from foundation.ledger.models import Entry
from foundation.subjects.models import Enterprise
from foundation.workflow.asked import Asked
from foundation.workflow.refused import Refused

from .columns import COMPANIES
from .ledger_forms import path_of
from .reading import Book, Fault, Line, read
from .rows import KNOWN, NEW, WRONG, Row

CASES, PAPERS, COMPANIES_SHEET = "案件", "文书", "企业"
PART = 200  # rows carried out for one event
COMPANY_LABELS = {one.name: one.label for one in COMPANIES}


@dataclass
class Look:
    """What the preview says: the rows with their verdict, all faults, the sums."""

    rows: list[tuple[Row, str]]
    companies: list[tuple[Line, str]]
    faults: list[Fault]

    @property
    def counts(self) -> Counter[str]:
        return Counter(verdict for _row, verdict in self.rows)

    @property
    def fines(self) -> Decimal:
        return sum((row.fine for row, _verdict in self.rows), Decimal(0))


def book_of(movein: Any) -> Book:
    return read(vault.read(path_of(movein.sha256)))


def look(movein: Any, by: Actor) -> Look:
    """Every row as the acts would see it now; nothing is changed."""
    book = book_of(movein)
    rows = _rows(book, by)
    verdicts = [(row, row.look()) for row in rows]
    companies = [(line, _look_at_company(line, by)) for line in book.lines[COMPANIES_SHEET]]
    lines = [*(row.line for row in rows), *book.lines[PAPERS], *book.lines[COMPANIES_SHEET]]
    return Look(verdicts, companies, [*book.faults, *(fault for line in lines for fault in line.faults)])


def _rows(book: Book, by: Actor) -> list[Row]:
    """The cases, each with its papers; a number twice, and a paper of no case, are faults."""
    rows = [Row(line, by) for line in book.lines[CASES]]
    named: dict[str, Row] = {}
    for row in rows:
        if row.number and (first := named.setdefault(row.number, row)) is not row:
            row.line.fault(_("Number before the move"), _("Stands in row %(row)d already.") % {"row": first.line.row})
    for line in book.lines[PAPERS]:
        _hang_on(line, named)
    return rows


def _hang_on(line: Line, named: dict[str, Row]) -> None:
    if line.faults:
        owner = named.get(str(line.cells.get("case", "")))
        if owner:
            owner.line.fault(_("Papers"), _("A paper of this case is at fault: row %(row)d.") % {"row": line.row})
        return
    row = named.get(str(line.cells["case"]))
    if row is None:
        line.fault(
            _("Number before the move"), _("No case of this number stands on the sheet %(sheet)s.") % {"sheet": CASES}
        )
    else:
        row.papers.append({name: line.cells.get(name, "") for name in ("kind", "number", "on", "sha256")})


def _company_form(line: Line, by: Actor) -> PartyForm:
    return PartyForm(
        {name: line.cells.get(name, "") for name in PartyForm.base_fields}, obj=Case(), asked=Asked(by, timezone.now())
    )


def _look_at_company(line: Line, by: Actor) -> str:
    known = {one.column for one in line.faults}
    for name, errors in _company_form(line, by).errors.items():
        label = str(COMPANY_LABELS.get(name, name))
        if label not in known:
            line.fault(label, " ".join(map(str, errors)))
    if line.faults:
        return WRONG
    return KNOWN if Enterprise.objects.filter(uscc=line.cells["uscc"]).exists() else NEW


def take_part(movein: Any) -> dict[str, Any] | None:
    """Take over the next rows: how far it came, and what was refused; None where none is left.

    After a crash the same part again takes what is missing of it, for what was taken is known.
    """
    by = Actor.officer(movein.admitted_by)
    book = book_of(movein)
    rows = _rows(book, by)
    if movein.done >= len(rows):
        return None
    if not movein.done:
        _take_companies(book, by)
    part = rows[movein.done : movein.done + PART]
    refused = [asdict(one) for row in part for one in _take_row(row)]
    return {"done": movein.done + len(part), "given": len(rows), "refused": refused}


def _take_row(row: Row) -> list[Fault]:
    """Why it is refused; nothing where it is on file now."""
    if row.look() == NEW:
        try:
            row.take()
        except Refused as refusal:
            return row.refusals(refusal)
    return row.line.faults


def _take_companies(book: Book, by: Actor) -> None:
    for line in book.lines[COMPANIES_SHEET]:
        if _look_at_company(line, by) == NEW:
            _take_company(line, by)


def reconciliation(movein: Any) -> dict[str, Any]:
    """The totals at the end, and every row refused: each fault once, though it was found by part and by whole."""
    found = look(movein, Actor.officer(movein.admitted_by))
    refused = [*movein.refused, *map(asdict, found.faults)]
    once = {tuple(one.values()): one for one in refused}
    return {"totals": totals(movein, found), "refused": list(once.values())}


def _take_company(line: Line, by: Actor) -> None:
    form = _company_form(line, by)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("region", "address", "legal_representative")}
        facts |= {name: line.cells.get(name, "") for name in ("permit_class", "permit_number", "industry")}
        Enterprise.objects.get_or_create(
            uscc=form.cleaned_data["uscc"], defaults={"name": form.cleaned_data["party"], **facts}
        )


def _before(movein: Any, on_file: Any) -> set[str]:
    """The numbers whose birth stands in the ledger before the admission: a part resumed makes nothing known."""
    admitted = Entry.objects.get(about=movein.about, act="admit_ledger")
    born = Entry.objects.filter(act="take_over", about__startswith="case:", pk__lt=admitted.pk)
    known = set(born.values_list("about", flat=True))
    return {case.taken_over for case in on_file if case.about in known}


def totals(movein: Any, found: Look) -> dict[str, Any]:
    """What was given against what is on file now: rows and fines must agree with what was refused."""
    numbers = {row.number for row, _verdict in found.rows if row.number}
    on_file = Case.objects.filter(agency=movein.agency, taken_over__in=numbers)
    earlier = _before(movein, on_file)
    there = {case.taken_over: case.fine or Decimal(0) for case in on_file}
    fine_refused = sum(
        (row.fine for row, verdict in found.rows if row.number not in there or verdict == WRONG), Decimal(0)
    )
    good = [row.number for row, verdict in found.rows if verdict != WRONG and row.number in there]
    known = [row.number for row, verdict in found.rows if verdict == KNOWN and row.number in earlier]
    return {
        "given": len(found.rows), "taken": len(good) - len(known), "known": len(known), "refused": len(found.rows) - len(good),
        "fines_given": str(found.fines), "fines_on_file": str(sum((there[one] for one in good), Decimal(0))),
        "fines_refused": str(fine_refused), "debts": on_file.filter(in_debt=True).count(),
        "companies": len(found.companies),
    }  # fmt: skip
