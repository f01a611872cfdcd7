"""The case on the desk."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cases.kin import lead_ids
from cases.law import needs_discussion
from cases.models import Case
from cases.penalties import decided, in_words, proposed
from cases.queries import BESIDE_FILES, abouts_of
from cases.standing import in_words as how_it_stands
from cases.standing import with_standing
from cases.states import BEFORE_THE_REPORT, STANDS_STILL, LegalResult
from enforcement.desk import ECOLOGY, evidence
from enforcement.states import LeadState
from foundation.agencies.models import Role
from foundation.clocks.limitation import limitation
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    extend,
    register,
    those,
)

from .owed import OWED_BY_CASE
from .violation import further, role, violation

FILE_KEEPERS = (Role.SERVER, Role.ARCHIVIST)


def missing(case: Case) -> str:
    """What a case from before the move still lacks, in words."""
    from cases.moving_in.forms import label_of

    return "、".join(label_of(name) for name in case.debts)


def until(case: Case) -> str | None:
    """Until when it may be penalised, with the computation; once it was decided, nothing."""
    return limitation(case.conduct_on, case.harm, timezone.localdate()).sentence if case.state in STANDS_STILL else None


def counted_anew(case: Case) -> str:
    """After a merger: from which filing, and both last days."""
    days = {name: date_format(date.fromisoformat(day)) for name, day in case.recounted.items() if name != "because"}
    said = _("Counted from %(from)s, the earlier filing; until %(after)s instead of %(before)s.")
    return str(said) % days if days else ""


def to_review(case: Case) -> bool:
    """From its own fields: that a hearing was held asks for a review, too, says the guard of the decision."""
    return case.legal_result != LegalResult.AGREE and needs_discussion(case, timezone.localdate())


def to_discuss(case: Case) -> bool:
    return case.discussed_at is None and needs_discussion(case, timezone.localdate())


register(
    Bench(
        Case, icon="folder-open-inverse", label=_("Cases"), order=40, roles=(*ECOLOGY, *FILE_KEEPERS),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("enterprise", _("Party"), order="enterprise__name", kind="link"), Column("cause", _("Cause")),
            Column("state", _("State"), how_it_stands, kind="state", order="state"), Column("handler.officer", _("Case lead")),
            Column("born_at", _("Filed at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Party")), Column("enterprise.uscc", _("Credit code"), kind="code"),
            Column("enterprise.legal_representative", _("Legal representative")), Column("cause", _("Cause")),
            Column("violation", _("Violation"), violation), Column("further_violations", _("Further rules broken by the same act"), further),
            Column("party_role", _("The party's role"), role), Column("conduct_from", _("Conduct from")),
            Column("conduct_to", _("Conduct until")), Column("harm", _("Harm to the environment")),
            Column("limitation", _("Limitation"), until), Column("recounted", _("Time for the decision counted anew"), counted_anew),
            Column("handler.officer", _("Case lead")), Column("facts", _("Facts")), Column("evidence_summary", _("Evidence and what it proves")),
            Column("proposed_fine", _("Proposed penalties"), lambda one: in_words(proposed(one))),
            Column("fine", _("Penalties"), lambda one: in_words(decided(one))), Column("discretion", _("Discretion")),
            Column("statement", _("Statement and defence")), Column("last_hearing.record", _("Hearing: claims of both sides")),
            Column("last_hearing.findings", _("Hearing: findings")), Column("last_hearing.proposal", _("Hearing: proposal")),
            Column("legal_result", _("Legal review")),
            Column("transferred_at", _("With criminal justice since")),
            Column("overlay", _("What became of the decision")), Column("overlay_on", _("Changed with effect of")), Column("agency", _("Agency in charge")),
            Column("taken_over", _("Number before the move"), lambda one: one.taken_over, kind="code"), Column("began_on", _("Filed before the move on")), Column("debts", _("Still missing"), missing),
        ),
        filters=(Filter("state", _("State")), Filter("in_debt", _("Something is missing"), lambda: [("True", _("Yes"))])),
        search=("cause", "facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "lead"), prefetch=("hearings",), together=("merged", *BESIDE_FILES, "lead__inspections", "lead__reports", "lead__orders"), numbered_by=("CF", "DC", "LA", "FAS"), heading="enterprise", handler="handler", along=with_standing,
        suggest={
            "fine": "proposed_fine", "confiscation": "proposed_confiscation", "others": "proposed_types", "others_text": "proposed_texts",
            "hearing": "how_heard", "evidence_summary": "what_is_proved",
            "contact": lambda case: "，".join(filter(None, [case.agency.name, case.agency.phone])),
        },
        steps=("FILED", "INVESTIGATING", "INVESTIGATION_DONE", "CASE_REVIEW", "PRIOR_NOTICE", "DECIDED", "SERVED", "CLOSED", "ARCHIVED"),
        main=(
            Next("begin_investigation"),
            Next("finish_investigation", when=lambda case: case.transferred_at is None), Next("pass_review"),
            Next("issue_prior_notice"), Next("serve_prior_notice", after="issue_prior_notice"),
            Next("review_legally", when=to_review), Next("take_from_legal_review", when=to_review),
            Next("discuss_collectively", when=to_discuss), Next("decide", waits=("defence", "hearing-request")),
            Next("serve_decision"), Next("close"), Next("archive"),
        ),
        births=(
            Birth("file_case", "lead", "lead", (LeadState.PRE_CHECK,)), Birth("separate_case", "case", "case", BEFORE_THE_REPORT), Birth("decide_on_the_spot", "lead", "lead", (LeadState.CLUE, LeadState.PRE_CHECK)),
        ), papers=abouts_of,
        related=(
            Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)), Related(_("Orders to correct"), lambda one, by: those("correctionorder", "lead")(one.lead_id, by)),
            Related(_("Payments"), those("payment", "case")),
            Related(_("Merged into"), lambda one, by: those("case", "pk")(one.merged_into_id, by)), Related(_("Merged into this case"), those("case", "merged_into")),
            Related(_("Split off from"), lambda one, by: those("case", "pk")(one.split_from_id, by)), Related(_("Cases split off from this one"), those("case", "split_from")),
        ),
        sections=(evidence(lead_ids), OWED_BY_CASE),
    ),
)  # fmt: skip
extend(
    "lead",
    main=(Next("case.file_case"),),
    related=(
        Related(_("Cases"), those("case", "lead")),
        Related(_("Orders to correct"), those("correctionorder", "lead")),
    ),
)
