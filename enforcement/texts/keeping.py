"""Adding, changing and retiring the texts of an agency, and which fields they are for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.law import api as law
from foundation.workflow.declarations import acts_of, workflows

from .models import FindingText

NAMES = (
    "facts",
    "findings",
    "discretion",
    "evidence_summary",
    "production_status",
    "facility_status",
    "sampling",
    "permits",
)


def fields() -> Iterator[tuple[str, str]]:
    """The long fields that a text may be for: (key, act and field in words)."""
    for model in workflows():
        for name, act in acts_of(model).items():
            if "officer" in act.by.kinds:
                yield from _of_act(model, name, act)


def _of_act(model: Any, name: str, act: Any) -> Iterator[tuple[str, str]]:
    for key in NAMES:
        one = act.form_class.base_fields.get(key)
        if isinstance(one, forms.CharField) and isinstance(one.widget, forms.Textarea):
            yield f"{model._meta.model_name}.{name}.{key}", f"{act.label} · {one.label}"


def violations() -> list[tuple[str, str]]:
    return [("", "—"), *((one.code, f"{one.code} {one.label}") for one in {one.code: one for one in law.rules("violation")}.values())]  # fmt: skip


class TextForm(forms.Form):
    """What a text says and where it is offered."""

    name = forms.CharField(label=_("Name"), max_length=80)
    field = forms.ChoiceField(label=_("For"), choices=fields)
    violation = forms.ChoiceField(label=_("Violation"), choices=violations, required=False)
    text = forms.CharField(
        label=_("Text"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("A blank is a label between full-width low lines: ＿排放口＿. It has to be filled in each time."),
    )  # fmt: skip


def add(by: Actor, facts: dict[str, Any], replaces: FindingText | None = None) -> FindingText:
    """A text of the officer's agency; with `replaces` its next version, which retires the former."""
    with transaction.atomic():
        if replaces:
            retire(by, replaces)
        return FindingText.objects.create(
            agency=by.office.agency, made_by=by.office, made_at=timezone.now(), replaces=replaces, **facts
        )


def retire(by: Actor, text: FindingText) -> None:
    """No longer offered; it stays on record."""
    in_use = FindingText.objects.visible_to(by).in_use().filter(pk=text.pk)
    in_use.update(retired_at=timezone.now(), retired_by=by.office)


def offered(field: str, by: Actor) -> list[FindingText]:
    """The texts in use of the officer's own agency for that field."""
    return list(FindingText.objects.visible_to(by).in_use().filter(field=field))
