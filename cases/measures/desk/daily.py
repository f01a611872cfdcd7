"""Daily consecutive penalties on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures.models import DailyPenalty
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, register, those

from .common import CASES, GROUP, HEARD, NUMBER, PARTY, ROLES, STATE, sum_of
from .turns import DECIDED_CASES, has_days_left, to_discuss, to_review

register(
    Bench(
        DailyPenalty, icon="date", label=_("Daily penalties"), group=GROUP, order=54, roles=ROLES,
        columns=(NUMBER, PARTY, Column("days", _("Days counted"), order="days"), sum_of("fine", _("Amount")), STATE),
        facts=(
            Column("enterprise", _("Party")), Column("found", _("Re-inspection")), Column("first_day", _("First day counted")),
            Column("last_day", _("Last day counted")), Column("stopped_on", _("Discharge ended by measures on")),
            Column("days", _("Days counted")), sum_of("daily_fine", _("Fine of each day")), sum_of("fine", _("Amount")), sum_of("revised_fine", _("Amount with the changed original fine")), *HEARD,
            Column("published_at", _("Made public at")),
        ),
        filters=(Filter("state", _("State")),), search=("found", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "case"), numbered_by=("LF", "LFG"), heading="enterprise", handler="handler",
        steps=("PROPOSED", "NOTICED", "DECIDED", "SERVED"),
        main=(
            Next("revise"), Next("issue_notice"), Next("serve_notice", after="issue_notice"), Next("review_legally", when=to_review),
            Next("discuss_collectively", when=to_discuss), Next("decide", waits=("defence", "hearing-request")),
            Next("serve_decision"), Next("publish_decision", when=lambda one: one.published_at is None),
        ),
        births=(Birth("propose_daily_penalty", "case", "case", DECIDED_CASES, when=has_days_left),),
        related=(
            CASES, Related(_("Orders to correct"), lambda one, by: those("correctionorder", "pk")(one.order_id, by)),
            Related(_("Payments"), lambda one, by: those("payment", "decision")(one.about, by)),
        ),
    ),
)  # fmt: skip
