"""Warnings and response lists on the desk, and what of them touches a lead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.desk.law_words import rule_label
from foundation.desk.registry import Bench, Birth, Column, Filter, Section, announce, extend, register
from foundation.desk.widgets import draws

from .lines import ResponseLinesField, read_sheet
from .models import ResponseList, WarningPeriod
from .queries import Meeting, meetings

GROUP = _("Heavy-pollution warnings")
ROLES = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD)


class SheetUpload(forms.FileInput):
    """A spreadsheet, read as it comes in; its lines travel on with the form."""

    needs_multipart_form = True

    def __init__(self, read: Callable[[bytes], list[dict[str, str]]] = read_sheet) -> None:
        super().__init__({"accept": ".xlsx"})
        self.read = read

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        file = files.get(name) if hasattr(files, "get") else None
        return self.read(file.read()) if file else self.kept(data, name)

    def kept(self, data: Any, name: str) -> Any:
        return data.get(name) if isinstance(data.get(name), list) else None

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        held = format_html('<p class="hint">{}</p>', _g("Read: %(n)d lines. Choose the file again after it was put right.") % {"n": len(value)}) if isinstance(value, list) else ""  # fmt: skip
        return format_html("{}{}", held, super().render(name, None, attrs, renderer))


@draws(ResponseLinesField)
def by_sheet(field: Any, by: Actor) -> SheetUpload:
    return SheetUpload()


def of_lead(lead: Any, by: Actor) -> list[Meeting]:
    """The warnings that were in force when it was discovered, or inspected."""
    spans = [
        (lead.discovered_at, lead.discovered_at),
        *((one.started_at, one.ended_at) for one in lead.inspections.all()),
    ]
    found = [one for since, until in spans for one in meetings(lead.enterprise, lead.region, since, until)]
    return list({one.period.pk: one for one in found}.values())


def lines_of(one: ResponseList, by: Actor) -> list[Any]:
    return [(line, rule_label(line.measure, one.valid_from)) for line in one.lines.select_related("enterprise")]


register(
    Bench(
        WarningPeriod, icon="warning", label=_("Warning periods"), group=GROUP, order=44, roles=ROLES,
        columns=(
            Column("region", _("Region"), kind="link"), Column("level", _("Warning level")), Column("start_at", _("Begins at"), order="start_at"),
            Column("end_at", _("Ends at"), order="end_at"), Column("order_no", _("Number of the order"), kind="code"), Column("state", _("State"), kind="state", order="state"),
        ),
        facts=(
            Column("region", _("Region")), Column("level", _("Warning level")), Column("start_at", _("Begins at")), Column("end_at", _("Ends at")),
            Column("ordered_by", _("Government that ordered it")), Column("order_no", _("Number of the order"), kind="code"),
            Column("end_order_no", _("Number of the order that ends it"), kind="code"),
        ),
        filters=(Filter("state", _("State")), Filter("level", _("Warning level"))), search=("order_no", "ordered_by", "region__name"), select=("region",),
        party="ordered_by", steps=("IN_FORCE", "ENDED"), births=(Birth("enter_warning"),),
    ),
    Bench(
        ResponseList, icon="table", label=_("Response lists"), group=GROUP, order=45, roles=ROLES,
        columns=(
            Column("title", _("Title"), kind="link", order="title"), Column("number", _("Number of the list"), kind="code"),
            Column("valid_from", _("Valid from"), order="valid_from"), Column("valid_until", _("Valid until")), Column("state", _("State"), kind="state", order="state"),
        ),
        facts=(Column("title", _("Title")), Column("number", _("Number of the list"), kind="code"), Column("valid_from", _("Valid from")), Column("valid_until", _("Valid until"))),
        filters=(Filter("state", _("State")),), search=("title", "number"), party="title", steps=("IN_FORCE", "WITHDRAWN"), births=(Birth("enter_list"),),
        sections=(Section("lines", _("Lines"), lines_of, "desk/_response_lines.html"),),
    ),
)  # fmt: skip
extend(
    "lead",
    sections=(Section("warnings", _("Heavy-pollution warnings"), of_lead, "desk/_warnings.html", internal=True),),
)
announce({"warning.entered": _("Inside: a warning is in force"), "warning.ended": _("Inside: a warning has ended")})
