"""What warnings and response lists ask for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Region
from foundation.workflow.forms import ActForm

from .lines import ResponseLinesField
from .queries import overlapping
from .states import Level


class WarningForm(ActForm):
    region = forms.ModelChoiceField(Region.objects.all(), label=_("Region"))
    level = forms.ChoiceField(label=_("Warning level"), choices=Level)
    start_at = forms.DateTimeField(label=_("Begins at"))
    ordered_by = forms.CharField(label=_("Government that ordered it"), max_length=100)
    order_no = forms.CharField(label=_("Number of the order"), max_length=60)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        region, start = cleaned.get("region"), cleaned.get("start_at")
        if region and start and overlapping(region, start, start, exactly=True).exists():
            self.add_error(
                "start_at", gettext("Another warning is in force here at that time: end it first, with its order.")
            )
        return cleaned


class EndForm(ActForm):
    end_at = forms.DateTimeField(label=_("Ends at"))
    end_order_no = forms.CharField(label=_("Number of the order that ends it"), max_length=60)

    def clean_end_at(self) -> datetime:
        if self.obj.seq and self.cleaned_data["end_at"] <= self.obj.start_at:
            raise ValidationError(gettext("A warning ends after it began."))
        return self.cleaned_data["end_at"]


class ListForm(ActForm):
    title = forms.CharField(label=_("Title"), max_length=200)
    number = forms.CharField(label=_("Number of the list"), max_length=60)
    valid_from = forms.DateField(label=_("Valid from"))
    lines = ResponseLinesField(
        label=_("Lines (XLSX)"),
        help_text=_("First row: 统一社会信用代码、预警级别、绩效等级、减排措施、减排比例（%）."),
    )


class WithdrawForm(ActForm):
    valid_until = forms.DateField(label=_("Last day"))

    def clean_valid_until(self) -> date:
        if self.obj.seq and self.cleaned_data["valid_until"] < self.obj.valid_from:
            raise ValidationError(gettext("The last day does not lie before the first."))
        return self.cleaned_data["valid_until"]
