"""Reconsiderations and suits on the desk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    Section,
    announce,
    extend,
    register,
    those,
)
from foundation.desk.views.files import Stored, offers_files
from foundation.documents.models import Document

from .bundle import pieces, zipped
from .models import Remedy
from .states import RemedyKind

OURS = (Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.UNIT_HEAD, Role.AGENCY_HEAD)
ZIP = "application/zip"


def index_of(remedy: Remedy) -> Document | None:
    """The index that went with the answer."""
    return Document.objects.filter(about=remedy.about, kind="ZJQ", voided=None).order_by("-seq").first()


def bundle(key: str) -> Stored | None:
    """The ZIP of a remedy's evidence, made when it is asked for; the same pieces make the same file."""
    remedy = Remedy.objects.filter(pk=key).first() if _is_key(key) else None
    index = index_of(remedy) if remedy else None
    if remedy is None or index is None:
        return None
    return Stored(remedy.about, zipped(remedy.case, index), ZIP, f"证据清册 {remedy.number}.zip".replace("/", "_"))


def _is_key(key: str) -> bool:
    return len(key) == 32 and all(char in "0123456789abcdef" for char in key)


def _rows(remedy: Remedy, by: Actor) -> list[dict[str, Any]]:
    url = f"/desk/file/bundle/{remedy.pk.hex}/" if index_of(remedy) else ""
    return [{"n": n, "piece": one, "url": url} for n, one in enumerate(pieces(remedy.case), 1)]


offers_files("bundle", bundle)
register(
    Bench(
        Remedy, icon="rotate", label=_("Reconsideration and litigation"), group=_("Execution and remedies"), order=64, roles=OURS,
        columns=(
            Column("number", _("Number"), kind="code"), Column("case.enterprise", _("Party"), kind="link"), Column("kind", _("Kind")),
            Column("body", _("Reconsideration body or court")), Column("state", _("State"), kind="state", order="state"),
            Column("applied_on", _("Applied for on"), order="applied_on"),
        ),
        facts=(
            Column("case", _("Case")), Column("kind", _("Kind")), Column("body", _("Reconsideration body or court")), Column("claim", _("Claim and reasons of the party")),
            Column("applied_on", _("Applied for on")), Column("accepted_on", _("Accepted on")), Column("simple", _("Simple procedure")), Column("after", _("After the reconsideration")),
            Column("answered_at", _("Answered at")), Column("stayed_at", _("Execution suspended since")), Column("result", _("Result")),
            Column("outcome_number", _("Number of the decision, judgment or ruling"), kind="code"), Column("outcome", _("Outcome")), Column("ended_on", _("Ended on")),
        ),
        filters=(Filter("kind", _("Kind")), Filter("state", _("State"))), search=("number", "body", "case__enterprise__name"),
        select=("case__enterprise", "case__handler__officer", "after__case__enterprise"), heading="case.enterprise", party="case.enterprise", handler="case.handler",
        steps=("RECEIVED", "ACCEPTED", "JUDGED", "ENDED"),
        main=(
            Next("note_acceptance", verb=_("Note whether it is accepted")), Next("answer", when=lambda one: one.answered_at is None),
            Next("note_reconsidered", when=lambda one: one.kind == RemedyKind.RECONSIDERATION), Next("note_judgment", when=lambda one: one.kind == RemedyKind.LITIGATION),
            Next("note_final_judgment"),
        ),
        births=(Birth("register_remedy", "case", "case", ("SERVED", "CLOSED", "ARCHIVED")),),
        sections=(Section("bundle", _("Evidence bundle"), _rows, "desk/_bundle.html", internal=True),),
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
    ),
)  # fmt: skip
extend("case", related=(Related(_("Reconsideration and litigation"), those("remedy", "case")),))
announce(
    {
        "remedy.registered": _("Inside: the party attacks an act"),
        "remedy.accepted": _("Inside: the agency is to answer"),
        "remedy.called": _("Inside: the agency is to answer"),
        "remedy.not-accepted": _("Inside: the remedy was not accepted"),
        "remedy.answered": _("The reconsideration body or court: the answer with the evidence"),
        "remedy.stayed": _("Inside: demand and application to the court stand still"),
        "remedy.stay-lifted": _("Inside: the execution goes on"),
        "remedy.silent": _("Inside: the party may sue"),
        "remedy.judged": _("Inside: the judgment may be appealed"),
        "remedy.appealed": _("Inside: the case goes to the second instance"),
        "remedy.remanded": _("Inside: the first instance tries the case anew"),
        "remedy.ended": _("Inside: the outcome takes effect on decision, payment and publication"),
    }
)
