"""The administrative penalty case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.acts.case import CaseActs
from cases.acts.taking_over import TakenOver
from cases.heard import Heard
from cases.kin import kin, leads_of
from cases.states import CaseState, ClosingGround, Overlay
from enforcement.models import Lead
from enforcement.queries import proofs
from foundation.agencies.models import Posting
from foundation.prepared import ForeignKey, Prepared, given
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow
from foundation.workflow.refused import Naming

if TYPE_CHECKING:
    from foundation.workflow.asked import Asked


@cache
def _granted(model: Any) -> Prepared:
    """Who was recused from a case of this key."""
    relation = model._meta.get_field("recusals")
    of_case = {relation.field.name: given(model, "id", "case"), "state": "GRANTED"}
    return Prepared(lambda: relation.related_model.objects.filter(**of_case).values_list("officer__officer_id"))


class Case(CaseActs, TakenOver, Heard, Workflow):
    """An administrative penalty case (行政处罚案件), from filing to archive."""

    state = FSMField(_("state"), choices=[("", ""), *CaseState.choices], default="", protected=True)
    lead = ForeignKey(Lead, models.PROTECT, related_name="cases", verbose_name=_("lead"))
    enterprise = ForeignKey(Enterprise, models.PROTECT, related_name="cases", verbose_name=_("party"))
    cause = models.CharField(_("cause"), max_length=200)
    violation = models.CharField(_("violation"), max_length=12)
    party_role = models.CharField(_("the party's role"), max_length=30, blank=True)
    role_basis = models.CharField(_("local provision by which the party answers"), max_length=200, blank=True)
    legal_ground = models.CharField(_("ground of the catch-all clause"), max_length=300, blank=True)
    conduct_from = models.DateField(_("conduct from"))
    conduct_to = models.DateField(_("conduct until"))
    harm = models.BooleanField(_("harm to the environment"), default=False)
    handler = ForeignKey(Posting, models.PROTECT, verbose_name=_("case lead"), related_name="+")
    facts = models.TextField(_("facts"))
    reviewed_facts = models.TextField(_("facts as reviewed"), blank=True)
    no_fault = models.TextField(_("proof of no fault, and its verification"), blank=True)
    name_departure = models.TextField(_("why the party is named differently"), blank=True)
    evidence_summary = models.TextField(_("evidence"), blank=True)
    discretion = models.TextField(_("discretion"), blank=True)
    discretion_trace = models.JSONField(_("how the fine was built up"), default=dict, blank=True)
    further_violations = models.JSONField(_("further rules broken by the same act"), default=list, blank=True)
    triggers = models.JSONField(_("grounds that a person saw"), default=list, blank=True)
    penalty_type = models.CharField(_("penalty"), max_length=24, blank=True)
    proposed_fine = models.DecimalField(_("proposed fine"), max_digits=18, decimal_places=2, null=True)
    proposed_confiscation = models.DecimalField(_("proposed confiscation"), max_digits=18, decimal_places=2, null=True)
    proposed_others = models.JSONField(_("further penalties proposed"), default=list, blank=True)
    fine = models.DecimalField(_("fine"), max_digits=18, decimal_places=2, null=True)
    confiscation = models.DecimalField(_("confiscation"), max_digits=18, decimal_places=2, null=True)
    other_penalties = models.JSONField(_("further penalties"), default=list, blank=True)
    summary = models.BooleanField(_("summary procedure"), default=False)
    merged_into = ForeignKey("self", models.PROTECT, null=True, related_name="merged", verbose_name=_("merged into"))
    split_from = ForeignKey(
        "self", models.PROTECT, null=True, related_name="split_off", verbose_name=_("split off from")
    )
    recounted = models.JSONField(_("time for the decision counted anew"), default=dict, blank=True)
    closing_ground = models.CharField(_("ground for closing"), max_length=16, choices=ClosingGround, blank=True)
    transferred_at = models.DateTimeField(_("with criminal justice since"), null=True)
    criminal_fine_on = models.DateField(_("criminal fine of"), null=True)
    decision_digest = models.CharField(
        _("digest of violation, facts and basis"), max_length=64, blank=True, db_index=True
    )
    overlay = models.CharField(_("what became of the decision"), max_length=8, choices=Overlay, blank=True)
    overlay_on = models.DateField(_("changed with effect of"), null=True)
    overlay_procedural = models.BooleanField(_("for its procedure only"), default=False)

    taken_over = models.CharField(_("number before the move"), max_length=60, blank=True)
    began_on = models.DateField(_("filed before the move on"), null=True)
    published_on = models.DateField(_("published before the move on"), null=True)
    in_debt = models.BooleanField(_("something is missing"), default=False)
    debts = models.JSONField(_("still missing"), default=list, blank=True)

    correctable = ("cause", "facts", "evidence_summary")
    reassignable = True

    class Meta(Workflow.Meta):
        verbose_name = _("case")
        ordering = ["-born_at"]
        indexes = [
            models.Index(fields=["agency", "violation", "decided_at"], name="case_like_decided"),
            models.Index(fields=["agency", "state"], include=["id"], name="case_agency_state"),
            models.Index(fields=["-born_at"], name="case_newest"),
            models.Index(fields=["state", "-born_at"], name="case_state_newest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "taken_over"], condition=~models.Q(taken_over=""), name="taken_over_once"
            ),
            models.UniqueConstraint(fields=["lead"], condition=models.Q(split_from=None), name="lead_filed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise} · {self.cause}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex}

    def bars(self, asked: Asked) -> Iterator[str]:
        """Whose recusal was granted performs no further act of this case, nor of what stands beside it (APL 43)."""
        for posting in asked.people:
            if posting.officer_id in self.recused:
                yield Naming(
                    _g("%(name)s was recused from this case and takes no further part in it (APL 43)."), posting
                )

    @cached_property
    def recused(self) -> set[int]:
        """The officers (ids) whose recusal was granted."""
        if self._state.adding or not hasattr(self, "recusals"):
            return set()
        return {officer for one in kin(self) for (officer,) in _granted(type(self))(case=one.pk)}

    @property
    def proposed_types(self) -> list[str]:
        return [one["type"] for one in self.proposed_others]

    @property
    def proposed_texts(self) -> str:
        return "\n".join(one["text"] for one in self.proposed_others)

    @property
    def last_hearing(self) -> Any:
        """The newest hearing on the penalty that was reported; its record carries the decision (APL 65)."""
        return self.hearings.filter(of=self.about, state="REPORTED").first()  # type: ignore[attr-defined]

    @property
    def what_is_proved(self) -> str:
        """The summary of the evidence, or what each exhibit proves until one was written."""
        return self.evidence_summary or "\n".join(filter(None, map(proofs, leads_of(self))))

    @property
    def how_heard(self) -> str:
        """What the decision says of the party's view: its statement with the answer, and the hearing's report."""
        hearing = self.last_hearing
        told = [self.statement, self.statement_answer]
        told += [hearing.record, hearing.findings, hearing.proposal] if hearing else []
        return "\n".join(one for one in told if one)

    @property
    def conduct_on(self) -> date:
        """The day by whose law the conduct is judged: a continuing act is judged at its end [M]."""
        return self.conduct_to
