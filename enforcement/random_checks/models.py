"""Campaigns of random checks: who may be drawn, the draw, and one check for each subject that was drawn."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from enforcement.models import Lead
from enforcement.states import SourceCategory
from foundation.agencies.models import Posting
from foundation.subjects.models import Enterprise
from foundation.subjects.sealed import SealedField
from foundation.workflow.models import Workflow

from .acts.campaign import CampaignActs
from .acts.check import CheckActs
from .draw import team
from .states import CampaignState, CheckState, Result


class Campaign(CampaignActs, Workflow):
    """One campaign (双随机抽查). `subjects`: {credit code: name}; `inspectors`: {certificate: name}."""

    state = FSMField(_("state"), choices=[("", ""), *CampaignState.choices], default="", protected=True)
    title = models.CharField(_("title"), max_length=200)
    category = models.CharField(_("source category"), max_length=8, choices=SourceCategory)
    plan = models.TextField(_("what is checked, by which plan"))
    subjects = models.JSONField(_("subjects that may be drawn"), default=dict)
    inspectors = models.JSONField(_("officers who may be drawn"), default=dict)
    size = models.PositiveIntegerField(_("subjects to be drawn"))
    commitment = models.CharField(_("digest of the seed"), max_length=64)
    number = models.CharField(_("number drawn in public"), max_length=20, blank=True)
    witness = models.CharField(_("witnesses of the draw"), max_length=200, blank=True)
    seed = models.CharField(_("seed, opened by the draw"), max_length=64, blank=True)

    class Meta(Workflow.Meta):
        verbose_name = _("campaign of random checks")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return self.title

    def as_published(self) -> dict[str, Any]:
        """What anybody may know: the lists and the commitment, after the draw also seed and number."""
        checks = self.checks.all()
        return {
            "title": self.title, "agency": str(self.agency), "commitment": self.commitment, "size": self.size,
            "subjects": self.subjects, "inspectors": self.inspectors, "seed": self.seed, "number": self.number,
            "recused": {one.code: one.recused for one in checks if one.recused},
            "drawn": {one.code: one.officers for one in checks},
        }  # fmt: skip


class Seed(models.Model):
    """The seed until the draw: sealed, in no record, draft or ledger entry."""

    campaign = models.OneToOneField(Campaign, models.PROTECT, related_name="sealed_seed")
    text = SealedField()

    append_only = True

    class Meta:
        default_permissions = ()


class RandomCheck(CheckActs, Workflow):
    """The check of one subject that was drawn, by the officers who were drawn for it. `recused`: certificates."""

    state = FSMField(_("state"), choices=[("", ""), *CheckState.choices], default="", protected=True)
    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="checks", verbose_name=_("campaign of random checks")
    )
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, verbose_name=_("enterprise"))
    recused = models.JSONField(_("certificates of recused officers"), default=list)
    result = models.CharField(_("result"), max_length=10, choices=Result, blank=True)
    findings = models.TextField(_("findings"), blank=True)
    checked_at = models.DateTimeField(_("checked at"), null=True)
    published_at = models.DateTimeField(_("published at"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("random check")
        ordering = ["born_at", "pk"]

    def __str__(self) -> str:
        return f"{self.enterprise} · {self.campaign}"

    @property
    def code(self) -> str:
        return self.enterprise.uscc

    @property
    def officers(self) -> list[str]:
        """The certificates of who checks, computed from the draw."""
        drawn = self.campaign
        return team(drawn.seed, drawn.number, self.code, drawn.inspectors, self.recused)

    @property
    def team_names(self) -> str:
        return "、".join(self.campaign.inspectors[one] for one in self.officers)

    @property
    def own_lead(self) -> Lead | None:
        """The lead that began with this check."""
        return Lead.objects.filter(origin=self.about).first()

    def holders(self) -> Any:
        """The postings of the drawn officers."""
        return Posting.objects.filter(agency=self.agency_id, officer__certificate_number__in=self.officers)
