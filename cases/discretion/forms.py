"""What a form asks for where a fine is proposed or decided: an option for each factor, a change and its ground, the sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import fine_fault
from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.workflow.forms import ActForm

from .table import Factor, Table, table_for
from .trace import outside, picked, trace_of
from .weighing import Change, Weighing

SHARE = {"required": False, "min_value": 0, "max_digits": 5, "decimal_places": 2}
CHANGES = ("ground", "adjustment", "reduction")
GROUNDS = ("aggravating_ground", "mitigating_ground")


class WeighedForm(ActForm):
    """Adds the calculator's fields in front of `fine` where the province has a table for the violation.

    Without one the form asks for nothing more: reasons are given by hand in `discretion`. What it cleans has
    `trace`, the computation, {} without a table.
    """

    table: Table | None = None
    optional = False  # a sum is the exception here; wherever one is entered, every factor has to be answered

    def prepare(self) -> None:
        super().prepare()
        self.table = table_for(self.obj, self.asked.on)
        if self.table:
            self._add_fields(self.table)

    def _add_fields(self, table: Table) -> None:
        before = picked(self.obj.discretion_trace)
        fields = {one.field: _options(one, before.get(one.field)) for one in table.factors}
        fields |= _changes(table, self.asked.on)
        names = list(self.fields)
        self.fields.update(fields)
        for one in table.factors:
            self.fields[one.field].required = self._names_a_fine()
        self.fields["deviation"] = forms.CharField(
            label=_("Reasons for a fine outside the proposed band"), required=False, widget=forms.Textarea({"rows": 3}),
            help_text=_("Needed only there; the heads then discuss the case before the decision."),
        )  # fmt: skip
        at = names.index("fine")
        self.order_fields([*names[:at], *fields, "fine", "deviation", *names[at + 1 :]])

    def weighing(self, cleaned: dict[str, Any]) -> Weighing | None:
        """The computation as far as every factor has been answered."""
        if self.table is None or any(not cleaned.get(one.field) for one in self.table.factors):
            return None
        return Weighing.of(self.table, cleaned, change_of(cleaned, self.asked.on))

    def so_far(self) -> dict[str, Any]:
        """What is entered so far in the calculator's fields, as far as it can be read; what the form begins with, else."""
        return {name: _readable(self[name]) for name in (*self.calculating, "fine")}

    def weighed_so_far(self, entered: dict[str, Any]) -> Weighing:
        """The computation from the factors answered so far; needs a table."""
        assert self.table is not None
        return Weighing.of(self.table, entered, change_of(entered, self.asked.on))

    def lawful_fine(self) -> Decimal | None:
        """The sum entered, if the law allows it: inside the range, or below it where a mitigating ground leads there."""
        fine, case = self.cleaned_data["fine"], self.obj
        if fine is None or self._mitigated(fine):
            return fine
        if fault := fine_fault(case.violation, fine, case.conduct_on, self.asked.on):
            raise forms.ValidationError(fault)
        return fine

    def _mitigated(self, fine: Decimal) -> bool:
        """Below the minimum, and no lower than the reduction that a mitigating ground allows (APL 32)."""
        weighing = self.weighing(self.cleaned_data)
        return weighing is not None and weighing.change.mitigates and weighing.floor <= fine < weighing.table.range.low

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.table is None:
            return {**cleaned, "trace": {}}
        self._clean_changes(cleaned)
        weighing, fine, reasons = self.weighing(cleaned), cleaned.get("fine"), cleaned.get("deviation", "")
        trace = trace_of(weighing, fine, reasons) if weighing and fine is not None and not self.errors else {}
        if weighing and outside(trace) and not reasons.strip():
            self.add_error("deviation", outside_words(weighing))
        kept = {name: value for name, value in cleaned.items() if name not in self.calculating}
        return {**kept, "trace": trace}

    def _names_a_fine(self) -> bool:
        """Whether a sum that can be read was entered; before anything is entered, whether one usually is."""
        try:
            return self.fields["fine"].clean(self.data.get("fine")) is not None if self.is_bound else not self.optional
        except forms.ValidationError:
            return False

    @property
    def calculating(self) -> set[str]:
        """The fields that only build up the sum."""
        return {one.field for one in self.table.factors} | {*CHANGES, "deviation"} if self.table else set()

    def _clean_changes(self, cleaned: dict[str, Any]) -> None:
        ground, share, below = (cleaned.get(name) for name in CHANGES)
        if (share or below) and not ground and "ground" not in self.errors:
            self.add_error("ground", gettext("Name the ground that raises or lowers the fine."))
        if below and ground and not ground.startswith("mitigating."):
            self.add_error("ground", gettext("Only a mitigating ground allows a fine below the minimum."))


def change_of(cleaned: dict[str, Any], on: Any) -> Change:
    ground = law.in_force(cleaned["ground"], on=on) if cleaned.get("ground") else None
    return Change(ground, cleaned.get("adjustment") or Decimal(0), cleaned.get("reduction") or Decimal(0))


def outside_words(weighing: Weighing) -> str:
    low, high = weighing.band
    return gettext("The factors lead to %(low)s–%(high)s yuan: say why this fine lies outside.") % {
        "low": f"{low:,.0f}", "high": f"{high:,.0f}",
    }  # fmt: skip


def _readable(bound: forms.BoundField) -> Any:
    try:
        return bound.field.clean(bound.value())
    except forms.ValidationError:
        return None


def _options(factor: Factor, before: list[str] | None) -> forms.ChoiceField:
    choices = [(one.code, f"{one.text}（{one.weight.normalize():f}%）") for one in factor.options]
    if factor.cumulable:
        return forms.MultipleChoiceField(label=factor.rule.label, choices=choices, initial=before)
    return forms.ChoiceField(label=factor.rule.label, choices=choices, initial=before[0] if before else None)


def _changes(table: Table, on: Any) -> dict[str, forms.Field]:
    grounds = [(one.code, marked(one)) for kind in GROUNDS for one in law.rules(kind, on=on)]
    return {
        "ground": forms.ChoiceField(label=_("Ground for a heavier or lighter fine"), required=False, choices=[("", "—"), *grounds]),
        "adjustment": forms.DecimalField(label=_("Change inside the range, % of the maximum"), max_value=table.adjustment_max, **SHARE),
        "reduction": forms.DecimalField(label=_("Reduction below the minimum, % of the minimum"), max_value=table.mitigation_max, **SHARE),
    }  # fmt: skip
