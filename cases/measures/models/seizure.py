"""Sealing and seizure, the inventory and who keeps each thing."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.measures.acts.seizure import SeizureActs
from cases.measures.custody import hand_on
from cases.measures.states import KEPT, SeizureKind, SeizureState
from cases.models import Case, Payment
from enforcement.models import Lead
from foundation.agencies.models import Agency, Posting
from foundation.workflow.asked import Asked

from .measure import A_SUM, Measure


class Seizure(SeizureActs, Measure):
    """A sealing or seizure (查封、扣押), from its approval to the day when the things have left the agency's hands."""

    state = FSMField(_("state"), choices=[("", ""), *SeizureState.choices], default="", protected=True)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="seizures", verbose_name=_("lead"))
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="seizures", verbose_name=_("case"))
    kind = models.CharField(_("kind"), max_length=8, choices=SeizureKind)
    ground = models.CharField(_("ground"), max_length=40)
    facts = models.TextField(_("facts"))
    violated = models.TextField(_("articles violated"))
    things = models.TextField(_("what is sealed or seized"))
    major = models.BooleanField(_("major"), default=False)
    urgent = models.BooleanField(_("urgent"), default=False)
    approved_at = models.DateTimeField(_("approved at"), null=True)
    seized_at = models.DateTimeField(_("sealed or seized at"), null=True)
    stored_at = models.CharField(_("where and how it is kept"), max_length=200, blank=True)
    testing_since = models.DateTimeField(_("at testing since"), null=True)
    requested_at = models.DateTimeField(_("release requested at"), null=True)
    claim_notice_at = models.DateTimeField(_("notice to claim published at"), null=True)
    end_reasons = models.TextField(_("why and how it ended"), blank=True)
    payment = models.ForeignKey(
        Payment, models.PROTECT, null=True, related_name="auctioned", verbose_name=_("fine that the auction pays")
    )
    proceeds = models.DecimalField(_("proceeds of the auction"), null=True, **A_SUM)
    receipt_number = models.CharField(_("receipt number"), max_length=60, blank=True)

    correctable = ("facts", "things")
    reassignable = True

    class Meta(Measure.Meta):
        verbose_name = _("sealing or seizure")
        ordering = ["-born_at"]

    def announces(self) -> dict[str, Any]:
        return {**super().announces(), "lead": self.lead_id.hex}

    def passes(self, asked: Asked, reason: str) -> None:
        """The things in the agency's hands have another keeper from now on."""
        if self.state in KEPT:
            hand_on(self, asked, f"{self.agency.name}（{self.handler.officer}）", self.stored_at, f"工作交接：{reason}")

    @property
    def police(self) -> Agency | None:
        """To whom the suspected crime of the case was handed over last."""
        transfer = self.case.transfers.order_by("-born_at").first() if self.case else None
        return transfer.police if transfer else None


class SeizedItem(models.Model):
    """A line of the inventory (清单)."""

    seizure = models.ForeignKey(Seizure, models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    quantity = models.CharField(_("quantity"), max_length=60)
    feature = models.CharField(_("features"), max_length=300)
    place = models.CharField(_("place"), max_length=200)
    remark = models.CharField(_("remark"), max_length=300, blank=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["seizure", "number"], name="seized_item_once")]

    def __str__(self) -> str:
        return f"{self.number} · {self.name}"


class Custody(models.Model):
    """Who has kept an item since when, and where (保管链)."""

    item = models.ForeignKey(SeizedItem, models.PROTECT, related_name="custody")
    since = models.DateTimeField(_("since"))
    keeper = models.CharField(_("keeper"), max_length=120)
    place = models.CharField(_("place"), max_length=200)
    why = models.CharField(_("reason"), max_length=200)
    by = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["since", "pk"]
