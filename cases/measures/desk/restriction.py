"""Restrictions and suspensions of production on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures.models import ProductionRestriction
from foundation.clocks.moments import local_day
from foundation.desk.law_words import rule_label
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, register

from .common import CASES, GROUP, HEARD, NUMBER, PARTY, ROLES, STATE
from .turns import OPEN_CASES, to_discuss, to_review


def ground(one: ProductionRestriction) -> str:
    return rule_label(one.ground, local_day(one.born_at))


register(
    Bench(
        ProductionRestriction, icon="cog", label=_("Restrictions of production"), group=GROUP, order=53, roles=ROLES,
        columns=(NUMBER, PARTY, Column("kind", _("Kind")), STATE, Column("ends_on", _("Last day"), order="ends_on")),
        facts=(
            Column("enterprise", _("Party")), Column("kind", _("Kind")), Column("ground", _("Ground"), ground),
            Column("facts", _("Facts")), Column("scope", _("Scope")), Column("months", _("Months")), *HEARD,
            Column("ends_on", _("Last day")), Column("plan", _("Rectification plan")), Column("planned_at", _("Plan filed at")),
            Column("finished_on", _("Rectification finished on")), Column("completion", _("Report of completion")),
            Column("lifted_at", _("Lifted at")), Column("checked_at", _("Checked after lifting at")),
            Column("found_again", _("The same act found again")), Column("end_reason", _("Why it ended by itself")),
            Column("closure_reported_at", _("Closure reported at")),
        ),
        filters=(Filter("state", _("State")), Filter("kind", _("Kind"))), search=("facts", "scope", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "case"), numbered_by=("XZ", "XZT", "XZG", "XZTG"), heading="enterprise", handler="handler",
        steps=("PROPOSED", "NOTICED", "DECIDED", "IN_FORCE", "LIFTED", "FOLLOWED_UP"),
        main=(
            Next("issue_notice"), Next("serve_notice", after="issue_notice"), Next("review_legally", when=to_review),
            Next("discuss_collectively", when=to_discuss), Next("decide", waits=("defence", "hearing-request")),
            Next("serve_decision"), Next("file_plan", when=lambda one: one.planned_at is None),
            Next("file_completion", when=lambda one: one.finished_on is not None), Next("check_after_lifting"),
        ),
        births=(Birth("propose_restriction", "case", "case", OPEN_CASES),), related=(CASES,),
    ),
)  # fmt: skip
