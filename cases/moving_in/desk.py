"""Ledgers and number series on the desk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Section, announce, register

from .models import MoveIn, SeriesStart
from .states import MoveInState

RUNNING = (Role.AGENCY_HEAD, Role.ADMINISTRATOR)
SHOWN = 20  # rows of the preview


def preview(movein: MoveIn, by: Actor) -> dict[str, Any]:
    """What the ledger would do now, or what it did."""
    if movein.state == MoveInState.UPLOADED:
        from .run import look

        found = look(movein, by)
        return {
            "counts": found.counts, "fines": found.fines, "faults": found.faults[:200], "more": max(0, len(found.faults) - 200),
            "rows": found.rows[:SHOWN], "given": len(found.rows), "companies": len(found.companies),
        }  # fmt: skip
    progress = {"done": movein.done, "of": movein.given} if movein.state == MoveInState.ADMITTED else None
    return {"totals": movein.totals, "faults": movein.refused, "progress": progress}


register(
    Bench(
        MoveIn, icon="upload", label=_("Moving in"), group=_("Bringing in old cases"), order=920, roles=RUNNING, of_office=True, party="agency",
        columns=(
            Column("name", _("File"), kind="link"), Column("agency", _("Agency")), Column("state", _("State"), kind="state"),
            Column("born_at", _("Uploaded at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("name", _("File")), Column("sha256", _("Digest of the file"), kind="code"), Column("note", _("Note")),
            Column("admitted_by", _("Admitted by")),
        ),
        filters=(Filter("state", _("State")),), search=("name", "note"), select=("admitted_by__officer", "admitted_by__agency"),
        steps=("UPLOADED", "ADMITTED", "DONE"), main=(Next("admit_ledger"),), births=(Birth("upload_ledger"),), drafters=(),
        sections=(Section("preview", _("What is in it"), preview, "desk/_movein.html"),),
    ),
    Bench(
        SeriesStart, icon="list-ol", label=_("Starts of number series"), group=_("Bringing in old cases"), order=930, of_office=True, party="agency",
        roles=(*RUNNING, Role.PRINCIPAL_HEAD),
        columns=(
            Column("series", _("Number series"), lambda one: str(one), kind="link"), Column("first", _("First number given here")),
            Column("state", _("State"), kind="state"),
        ),
        facts=(
            Column("series", _("Number series")), Column("year", _("Year")), Column("first", _("First number given here")),
            Column("reason", _("Reason")), Column("agency", _("Agency")),
        ),
        filters=(Filter("state", _("State")),), search=("series", "reason"), steps=("PROPOSED", "CONFIRMED"),
        main=(Next("confirm_start"),), births=(Birth("propose_start"),), drafters=(),
    ),
)  # fmt: skip
announce(
    {
        "movein.admitted": _("Inside: each good row is taken over"),
        "movein.carried-on": _("Inside: the next rows of the ledger are taken over"),
        "case.taken-over": _("Inside: what was owed and not yet published before the move goes on here"),
        "case.debt-filled": _("Inside: what was missing may let the penalty be published"),
        "series.started": _("Inside: the series goes on from its number"),
    }
)
