"""Public notices on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.papers import title_of
from foundation.desk.registry import Bench, Birth, Column, Filter, announce, register

from .models import PublicNotice

register(
    Bench(
        PublicNotice, icon="doc-empty-inverse", label=_("Public notices"), order=68, party="party", roles=(Role.SERVER, Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("served", _("Document to be served"), lambda one: f"{title_of(one.document)} {one.document.number}", kind="link"), Column("where", _("Published in")),
            Column("state", _("State"), kind="state", order="state"), Column("born_at", _("Published at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("served", _("Document to be served"), lambda one: f"{title_of(one.document)} {one.document.number}"),
            Column("ground", _("Ground")), Column("course", _("Reason and course")),
            Column("attempts", _("Attempts that failed before"), lambda one: "；".join(f"{line['at']} {line['way']} {line['result']}" for line in one.attempts)),
            Column("where", _("Published in")), Column("picture", _("Picture of the notice")), Column("born_at", _("Published at")),
            Column("ended_because", _("Why it was withdrawn")),
        ),
        filters=(Filter("state", _("State")),), search=("document__number", "where", "course"), select=("document",), numbered_by=("GGS",),
        steps=("PUBLISHED", "EFFECTIVE"), births=(Birth("publish_notice"),),
    ),
)  # fmt: skip
announce(
    {
        "public-notice.published": _("Everybody: a document is served by public notice"),
        "public-notice.effective": _("Inside: deemed served by public notice"),
        "public-notice.ended": _("Inside: the public notice was withdrawn"),
    }
)
