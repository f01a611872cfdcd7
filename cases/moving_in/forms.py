"""What a case is taken over with, and how a debt is paid. The ledger's columns are these fields."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import law
from cases.acts.taking_over import INTO
from cases.forms.base import A_SUM, ViolationField
from cases.models import Case
from cases.states import CaseState, ClosingGround, LegalResult, PaymentState
from enforcement.models import Lead
from foundation.agencies.models import Posting, Role
from foundation.clocks.moments import instant
from foundation.documents.kinds import kind_of
from foundation.law.api import NotInForce
from foundation.workflow.forms import ActForm

from . import clocks, debts

DAYS = ("conduct_from", "conduct_to", "filed_on", "noticed_on", "legal_on", "discussed_on", "decided_on", "served_on", "published_on",
        "closed_on")  # fmt: skip
IN_TURN = ("filed_on", "noticed_on", "decided_on", "served_on", "closed_on")
INSTANTS = {"noticed_on": "noticed_at", "legal_on": "legal_at", "discussed_on": "discussed_at", "decided_on": "decided_at",
            "served_on": "served_at"}  # fmt: skip
KEPT = ("cause", "violation", "conduct_from", "conduct_to", "harm", "handler", "facts", "evidence_summary", "discretion",
        "proposed_fine", "fine", "confiscation", "legal_result", "closing_ground", "published_on")  # fmt: skip
A_DIGEST = RegexValidator(r"^[0-9a-f]{64}$", _("A SHA-256 digest: 64 digits and letters a to f."))


class PaperForm(forms.Form):
    """One paper that exists already."""

    kind = forms.CharField(label=_("Document kind"), max_length=12)
    number = forms.CharField(label=_("Document number"), max_length=60)
    on = forms.DateField(label=_("Date on the paper"))
    sha256 = forms.CharField(label=_("SHA-256 of its scan"), required=False, validators=[A_DIGEST])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "kind" in cleaned and "on" in cleaned:
            try:
                kind_of(cleaned["kind"], max(cleaned["on"], date(2023, 7, 1)))
            except NotInForce:
                self.add_error("kind", gettext("No such document kind: use a code such as CF, GZ, LA, SH."))
        return cleaned


class TakeOverForm(ActForm):
    """Every date as the old ledger has it. What is missing for the state becomes a debt; what contradicts it is refused."""

    lead = forms.ModelChoiceField(None, label=_("Lead"))
    number = forms.CharField(label=_("Number before the move"), max_length=60)
    state = forms.ChoiceField(label=_("Present state"), choices=[(one.value, one.label) for one in INTO])
    handler = forms.ModelChoiceField(None, label=_("Case lead"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    violation = ViolationField()
    conduct_from = forms.DateField(label=_("Conduct from"))
    conduct_to = forms.DateField(label=_("Conduct until"))
    filed_on = forms.DateField(label=_("Filed on"))
    harm = forms.BooleanField(label=_("Harm to the environment"), required=False)
    facts = forms.CharField(label=_("Facts"), required=False)
    evidence_summary = forms.CharField(label=_("Evidence"), required=False)
    noticed_on = forms.DateField(label=_("Prior notice served on"), required=False)
    proposed_fine = forms.DecimalField(label=_("Proposed fine"), required=False, **A_SUM)
    legal_result = forms.ChoiceField(label=_("Legal review"), required=False, choices=[("", "—"), *LegalResult.choices])
    legal_on = forms.DateField(label=_("Legally reviewed on"), required=False)
    discussed_on = forms.DateField(label=_("Discussed on"), required=False)
    decided_on = forms.DateField(label=_("Decided on"), required=False)
    decision_number = forms.CharField(label=_("Number of the decision"), max_length=60, required=False)
    fine = forms.DecimalField(label=_("Fine"), required=False, **A_SUM)
    confiscation = forms.DecimalField(label=_("Confiscation"), required=False, **A_SUM)
    discretion = forms.CharField(label=_("Discretion"), required=False)
    served_on = forms.DateField(label=_("Decision served on"), required=False)
    published_on = forms.DateField(label=_("Penalty published on"), required=False)
    paid = forms.DecimalField(label=_("Paid"), required=False, **A_SUM)
    paid_on = forms.DateField(label=_("Paid on"), required=False)
    closed_on = forms.DateField(label=_("Closed on"), required=False)
    closing_ground = forms.ChoiceField(
        label=_("Ground for closing"), required=False, choices=[("", "—"), *ClosingGround.choices]
    )
    papers = forms.JSONField(label=_("Papers"), required=False)

    def prepare(self) -> None:
        mine = self.asked.by.agency
        self.narrow("lead", Lead.objects.filter(agency=mine).exclude(taken_over=""))
        held = Posting.objects.valid_on(self.asked.on).filter(agency=mine, role__in=[Role.CASE_LEAD, Role.INSPECTOR])
        self.narrow("handler", held)

    def clean_number(self) -> str:
        number = self.cleaned_data["number"]
        if Case.objects.filter(agency=self.asked.by.agency, taken_over=number).exists():
            raise forms.ValidationError(gettext("A case with this number was taken over already."))
        return number

    def clean_papers(self) -> list[dict[str, Any]]:
        return [self._paper(number, one) for number, one in enumerate(self.cleaned_data["papers"] or [], 1)]

    def _paper(self, number: int, given: Any) -> dict[str, Any]:
        form = PaperForm(given if isinstance(given, dict) else {})
        if not form.is_valid():
            faults = "; ".join(f"{form.fields[name].label}: {' '.join(many)}" for name, many in form.errors.items())
            raise forms.ValidationError(gettext("Paper %(number)d: %(faults)s") % {"number": number, "faults": faults})
        return form.cleaned_data

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        faults(self, cleaned, self.asked.on)
        return cleaned if self.errors else self._for_the_act(cleaned)

    def _for_the_act(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        state = cleaned["state"]
        kept = {name: cleaned[name] for name in KEPT} | instants(cleaned)
        kept["penalty_type"] = "FINE" if cleaned["fine"] else ""
        kept |= {
            "taken_over": cleaned["number"],
            "began_on": cleaned["filed_on"],
            "debts": debts.missing(state, cleaned),
        }
        papers = [*cleaned["papers"], *decision_paper(state, cleaned, cleaned["papers"]), *filing_paper(cleaned)]
        starts = clocks.starts(state, cleaned, hearing=gives_hearing(cleaned, self.asked.on))
        return {"lead": cleaned.get("lead"), "state": state, "kept": kept, "papers": papers, **starts}


def faults(form: ActForm, cleaned: dict[str, Any], today: date) -> None:
    """Days that lie in the future or out of turn, and what belongs to a later state."""
    for name in (*DAYS, "paid_on"):
        if (day := cleaned.get(name)) and day > today:
            form.add_error(name, gettext("This day lies in the future."))
    _out_of_turn(form, cleaned)
    if state := cleaned.get("state"):
        label = CaseState(state).label
        for name in debts.too_early(state, cleaned):
            form.add_error(name, gettext("This belongs to a later state than “%(state)s”.") % {"state": label})
    if cleaned.get("paid") and not cleaned.get("fine"):
        form.add_error("paid", gettext("Nothing can be paid without a fine."))
    elif cleaned.get("paid") and cleaned["paid"] > cleaned["fine"]:
        form.add_error("paid", gettext("More than the fine: enter a surcharge on the payment afterwards."))


def _out_of_turn(form: ActForm, cleaned: dict[str, Any]) -> None:
    days = [(name, cleaned[name]) for name in IN_TURN if cleaned.get(name)]
    pairs = [
        *pairwise(days),
        *_pair(cleaned, "conduct_from", "conduct_to"),
        *_pair(cleaned, "conduct_from", "filed_on"),
    ]
    for (before, earlier), (name, later) in pairs:
        if later < earlier and name in form.fields:
            label = form.fields[before].label if before in form.fields else before
            form.add_error(name, gettext("Not before “%(what)s” (%(day)s).") % {"what": label, "day": earlier})


def _pair(cleaned: dict[str, Any], *names: str) -> list[Any]:
    found = [(name, cleaned[name]) for name in names if cleaned.get(name)]
    return [tuple(found)] if len(found) == len(names) else []


def instants(cleaned: dict[str, Any]) -> dict[str, Any]:
    return {kept: instant(cleaned[name]) if cleaned.get(name) else None for name, kept in INSTANTS.items()}


def decision_paper(state: str, cleaned: dict[str, Any], papers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The decision itself, registered with its old number unless the list of papers names it."""
    kind = "BCF" if state == CaseState.NO_PENALTY else "CF"
    if not cleaned.get("decision_number") or not cleaned.get("decided_on") or kind in {one["kind"] for one in papers}:
        return []
    return [{"kind": kind, "number": cleaned["decision_number"], "on": cleaned["decided_on"], "sha256": ""}]


def filing_paper(cleaned: dict[str, Any]) -> list[dict[str, Any]]:
    """The filing form bears the number by which the case was known."""
    if "LA" in {one["kind"] for one in cleaned["papers"]}:
        return []
    return [{"kind": "LA", "number": cleaned["number"], "on": cleaned["filed_on"], "sha256": ""}]


def gives_hearing(cleaned: dict[str, Any], on: date) -> bool:
    lead, fine = cleaned.get("lead"), cleaned.get("proposed_fine")
    if fine is None or lead is None:
        return False
    return law.gives_hearing_right(Case(enterprise=lead.enterprise, proposed_fine=fine), on)


class FillDebtForm(ActForm):
    """One missing field, with what proves it. A date that a limit runs from sets it running."""

    field = forms.ChoiceField(label=_("What was missing"))
    value = forms.CharField(label=_("What the file says"), widget=forms.Textarea(attrs={"rows": 3}),
                            help_text=_("A day as 2026-03-01, a sum in yuan, a text, or a ground by its code."))  # fmt: skip
    proof = forms.CharField(label=_("Where it stands"), max_length=300)

    def prepare(self) -> None:
        self.fields["field"].choices = [(name, label_of(name)) for name in self.obj.debts]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if {"field", "value"} <= cleaned.keys():
            return self._converted(cleaned["field"], cleaned["value"], cleaned)
        return cleaned

    def _converted(self, name: str, text: str, cleaned: dict[str, Any]) -> dict[str, Any]:
        try:
            value = TakeOverForm.base_fields[name].clean(text)
        except forms.ValidationError as error:
            self.add_error("value", error)
            return cleaned
        facts = {**known(self.obj), name: value}
        if name == "decision_number" and not facts.get("decided_on"):
            self.add_error(
                "field", gettext("Enter the day of the decision first: a number belongs to a paper with a date.")
            )
            return cleaned
        checking = Checked(self, facts, self.asked.on, name)
        if checking.error:
            self.add_error("value", checking.error)
            return cleaned
        return {"field": name, **self._for_the_act(name, value, facts)}

    def _for_the_act(self, name: str, value: Any, facts: dict[str, Any]) -> dict[str, Any]:
        kept = {INSTANTS[name]: instant(value)} if name in INSTANTS else {name: value} if name in KEPT else {}
        moved = clocks.starts(str(self.obj.state), facts, hearing=law.gives_hearing_right(self.obj, self.asked.on))
        mine = {one for one, (given, _states) in clocks.FROM.items() if given == name}
        mine |= {"hearing_from"} if name == "noticed_on" else set()
        starts = {one: since if one in mine else None for one, since in moved.items()}
        papers = decision_paper(str(self.obj.state), facts, []) if name in ("decision_number", "decided_on") else []
        return {"kept": kept, "papers": papers, **starts}


class Checked:
    """Whether one value fits among those that are known: the first fault named, whatever field it was found at."""

    def __init__(self, form: ActForm, facts: dict[str, Any], today: date, name: str) -> None:
        self.fields, self.errors = TakeOverForm.base_fields, {}  # type: ignore[var-annotated]
        faults(self, {**facts, "state": ""}, today)  # type: ignore[arg-type]
        found = [text for many in self.errors.values() for text in many]
        self.error = found[0] if found else ""

    def add_error(self, name: str, text: str) -> None:
        self.errors.setdefault(name, []).append(text)


def known(case: Any) -> dict[str, Any]:
    """What the case says under the names of the ledger's columns."""
    from foundation.clocks.moments import local_day
    from foundation.documents.facts import number_of

    days = {name: local_day(getattr(case, kept)) if getattr(case, kept) else None for name, kept in INSTANTS.items()}
    plain = {name: getattr(case, name) for name in KEPT if name != "handler"}
    kind = "BCF" if str(case.state) == CaseState.NO_PENALTY else "CF"
    return {**plain, **days, "filed_on": case.began_on, "decision_number": number_of(case.about, kind)}


def label_of(name: str) -> str:
    return str(TakeOverForm.base_fields[name].label)


class TakeOverPaymentForm(ActForm):
    case = forms.ModelChoiceField(Case.objects.exclude(taken_over=""))
    paid = forms.DecimalField(required=False, **A_SUM)
    paid_on = forms.DateField(required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        case, paid = cleaned["case"], cleaned["paid"] or 0
        over = paid >= case.fine
        at = instant(cleaned["paid_on"]) if cleaned["paid_on"] else None
        return {
            "case": case, "state": PaymentState.PERFORMED if over else PaymentState.DUE,
            "kept": {"paid": paid, "paid_at": at}, "payment_from": None if over else case.served_at,
        }  # fmt: skip
